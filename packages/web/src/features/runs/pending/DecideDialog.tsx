import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../ui/ErrorAlert.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { StepDialog } from '../../../ui/StepDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { useToast } from '../../../ui/useToast.ts';
import { PlanRows } from '../PlanRows.tsx';
import { RunCountsBar } from '../RunCountsBar.tsx';
import { usePlannedRun } from '../usePlannedRun.ts';
import { useDecision } from './useDecision.ts';

interface DecideDialogProps {
  decision: 'approve' | 'reject';
  runId: string;
  title: string;
  onClose(): void;
}

/** B8: the second administrator sees what the first one saw, and lets it go on or not. */
export function DecideDialog({ decision, runId, title, onClose }: DecideDialogProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const { run, error } = usePlannedRun(runId);
  const { deciding, problem } = useDecision(decision, runId, () => {
    toast(t(decision === 'approve' ? 'pending.approved' : 'pending.rejected', { run: title }));
    onClose();
  });
  const changed = run?.counts?.changed ?? 0;
  const approving = decision === 'approve';
  return (
    <StepDialog
      title={t(approving ? 'pending.approveTitle' : 'pending.rejectTitle', { run: title })}
      steps={[]}
      current={0}
      onClose={onClose}
      note={t('plan.nothingYet')}
      primary={{
        label: approving
          ? t('pending.approveDo', { count: changed, shown: format.number(changed) })
          : t('pending.rejectDo'),
        onClick: () => void deciding.run(reason),
        busy: deciding.busy,
        disabled: !run,
        destructive: approving,
      }}
    >
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {problem && <Alert severity="error">{problem}</Alert>}
        {deciding.error && <ErrorAlert error={deciding.error} onRetry={() => void deciding.run(reason)} />}
        {error && <ErrorAlert error={error} />}
        {!run && !error && <SkeletonRows rows={5} columns={3} />}
        {run && (
          <>
            <RunCountsBar run={run} unchangedWords={t('counts.unchanged')} tense="will" />
            <PlanRows run={run} />
          </>
        )}
        {!approving && (
          <TextField
            label={t('pending.rejectReason')}
            value={reason}
            maxLength={1000}
            onChange={(event: ChangeEvent<HTMLInputElement>) => setReason(event.target.value)}
          />
        )}
      </Box>
    </StepDialog>
  );
}
