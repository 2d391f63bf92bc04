import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { errorWords } from '../../ui/errorWords.ts';
import { useToast } from '../../ui/useToast.ts';

const CANCEL_RUN = graphql(`
  mutation CancelRun($input: CancelRunInput!) {
    cancelRun(input: $input) {
      run { id status endedAt canCancel canUndo progress { done total } }
      userErrors { code message path }
    }
  }
`);

/** Stops a run that has not been applied; one that ends first says so. */
export function useCancelRun() {
  const { t } = useTranslation(['runs', 'ui']);
  const toast = useToast();
  const [cancelRun, { loading }] = useMutation(CANCEL_RUN);
  const cancel = useCallback(
    async (runId: string) => {
      try {
        const { data } = await cancelRun({ variables: { input: { runId } } });
        toast(data?.cancelRun.userErrors[0]?.message ?? t('toast.cancelled'));
      } catch (error) {
        toast(errorWords(error).message ?? t('ui:error.network'));
      }
    },
    [cancelRun, t, toast],
  );
  return { cancel, busy: loading };
}
