import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import { BulkActionDialog } from './BulkActionDialog.tsx';
import { useUndoRun } from './useUndoRun.ts';

interface UndoDialogProps {
  runId: string;
  /** Its title. */
  run: string;
  onClose(): void;
}

/** What would come back, and what has changed since and stays, before it is undone. */
export function UndoDialog({ runId, run, onClose }: UndoDialogProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const client = useApolloClient();
  const undoRun = useUndoRun();
  const startPlan = useCallback(() => undoRun(runId, { dryRun: true }), [runId, undoRun]);
  const words = {
    unchanged: t('undo.unchanged'),
    apply: (count: number) => t('undo.apply', { count, shown: format.number(count) }),
    happened: (count: number) => t('toast.undone', { count, shown: format.number(count) }),
  };
  return (
    <BulkActionDialog
      schedulable={false}
      title={t('title.UNDO.of', { run })}
      sessions="sessionsGone"
      words={words}
      startPlan={startPlan}
      onClose={onClose}
      onDone={useCallback(() => void client.refetchQueries({ include: 'active' }), [client])}
    />
  );
}
