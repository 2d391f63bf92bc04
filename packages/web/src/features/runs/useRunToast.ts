import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { errorWords } from '../../ui/errorWords.ts';
import { useToast } from '../../ui/useToast.ts';
import { useUndoRun } from './useUndoRun.ts';

interface EndedRun {
  id: string;
  canUndo: boolean;
}

/** Says what a run has done, with Undo for ten seconds; taking it back is said in the same way. */
export function useRunToast(): (run: EndedRun, happened: string) => void {
  const { t } = useTranslation(['runs', 'ui'], { useSuspense: false });
  const { site } = useParams();
  const client = useApolloClient();
  const toast = useToast();
  const undoRun = useUndoRun();

  return useCallback(
    (run, happened) => {
      const detailsOf = (id: string) => ({ label: t('toast.details'), to: `/${site}/runs/${id}` });
      const undo = async () => {
        try {
          const answer = await undoRun(run.id, { idempotencyKey: crypto.randomUUID() });
          const wrong = answer?.userErrors[0];
          if (wrong?.code === 'COUNT_REQUIRED')
            return toast(t('toast.undoCount'), { details: detailsOf(run.id) });
          const problem = wrong?.message;
          if (problem || !answer?.run) return toast(problem ?? t('ui:error.network'));
          const { id, counts, status } = answer.run;
          const words = { count: counts?.changed ?? 0, refused: counts?.refused ?? 0 };
          if (status !== 'APPLIED') return toast(t('toast.undoing'), { details: detailsOf(id) });
          toast(t(words.refused > 0 ? 'toast.undonePartly' : 'toast.undone', words), {
            details: detailsOf(id),
          });
          await client.refetchQueries({ include: 'active' });
        } catch (error) {
          toast(errorWords(error).message ?? t('ui:error.network'));
        }
      };
      toast(happened, { onUndo: run.canUndo ? () => void undo() : undefined, details: detailsOf(run.id) });
    },
    [client, site, t, toast, undoRun],
  );
}
