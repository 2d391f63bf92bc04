import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import { RunCountsBar } from './RunCountsBar.tsx';
import { RunRefusals } from './RunRefusals.tsx';
import { useScheduleWords } from './schedule/useScheduleWords.ts';
import type { PlannedRun } from './usePlannedRun.ts';

interface ResultViewProps {
  run: PlannedRun;
  /** What happened, in the past tense with the number. */
  happened: string;
  unchangedWords: string;
}

/** What happened, and whom it left out and why. */
export function ResultView({ run, happened, unchangedWords }: ResultViewProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { slug } = useSite();
  const [refusedShown, setRefusedShown] = useState(false);
  const refused = run.counts?.refused ?? 0;
  const nothing = run.status === 'FAILED' || run.status === 'CANCELLED';
  if (run.status === 'WAITING_FOR_APPROVAL') return <Alert severity="info">{t('result.forApproval')}</Alert>;
  if (run.status === 'SCHEDULED') return <ScheduledNote run={run} />;
  if (run.status === 'UNDONE') return <Alert severity="info">{t('result.undone')}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {nothing ? (
        <Alert severity={run.status === 'FAILED' ? 'error' : 'info'}>
          {run.error?.message ?? t('result.cancelled')}
        </Alert>
      ) : (
        <Alert severity="success">{happened}</Alert>
      )}
      {run.waitingRun?.counts && (
        <Alert severity="info">
          {t('result.waiting', {
            count: run.waitingRun.counts.selected,
            shown: format.number(run.waitingRun.counts.selected),
          })}{' '}
          <Link component={RouterLink} to={`/${slug}/pending`}>
            {t('result.seePending')}
          </Link>
        </Alert>
      )}
      <RunCountsBar run={run} unchangedWords={unchangedWords} tense={nothing ? 'would' : 'did'} />
      {refused > 0 && !refusedShown && (
        <Link component="button" onClick={() => setRefusedShown(true)} sx={{ justifySelf: 'start' }}>
          {t('plan.showRefused', { count: refused, shown: format.number(refused) })}
        </Link>
      )}
      {refused > 0 && refusedShown && (
        <Panel sx={{ overflow: 'hidden' }}>
          <RunRefusals runId={run.id} pageSize={20} />
        </Panel>
      )}
    </Box>
  );
}

function ScheduledNote({ run }: { run: PlannedRun }) {
  const { t } = useTranslation('runs');
  const { slug } = useSite();
  const words = useScheduleWords();
  return (
    <Alert severity="success">
      {run.schedule && words(run.schedule)}{' '}
      <Link component={RouterLink} to={`/${slug}/pending`}>
        {t('result.seePending')}
      </Link>
    </Alert>
  );
}
