import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useFormat } from '../../../ui/useFormat.ts';
import { useViewer } from '../../accounts/useViewer.ts';
import { useSite } from '../../sites/useSite.ts';
import { useScheduleWords } from '../schedule/useScheduleWords.ts';
import { useCancelRun } from '../useCancelRun.ts';
import { DecideDialog } from './DecideDialog.tsx';
import type { PendingRun } from './PendingPage.tsx';

interface PendingRowProps {
  run: PendingRun;
  title: string;
}

/** One run that waits: what, who asked for it, for whom or when, and what can be decided. */
export function PendingRow({ run, title }: PendingRowProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { slug } = useSite();
  const viewer = useViewer();
  const { cancel, busy } = useCancelRun();
  const words = useScheduleWords();
  const [deciding, setDeciding] = useState<'approve' | 'reject' | undefined>();
  const own = run.actor.id === viewer.id;
  const waits = run.waiting.totalCount;
  const facts = [
    t('pending.askedBy', { name: run.actor.name, when: format.relative(run.createdAt) }),
    run.status === 'WAITING_FOR_APPROVAL' &&
      run.counts &&
      t('pending.willChange', { count: run.counts.changed, shown: format.number(run.counts.changed) }),
    run.upcoming &&
      t(run.upcoming.isExact ? 'pending.upcomingNow' : 'pending.upcomingAbout', {
        count: run.upcoming.count,
        shown: format.number(run.upcoming.count),
      }),
    run.status === 'PARTLY_WAITING' && t('pending.waits', { count: waits, shown: format.number(waits) }),
    run.expiresAt && t('pending.until', { date: format.dateTime(run.expiresAt) }),
    run.reason,
  ].filter((fact) => typeof fact === 'string');
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 3,
        px: 4,
        py: 3,
        '& + li': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Link
          component={RouterLink}
          to={`/${slug}/runs/${run.id}`}
          sx={{ fontWeight: 600, color: 'text.primary' }}
        >
          {title}
        </Link>
        {run.schedule && <div>{words(run.schedule)}</div>}
        <Box sx={{ color: 'text.secondary' }}>{facts.join(' · ')}</Box>
        {run.status === 'WAITING_FOR_APPROVAL' && !run.canApprove && (
          <Box sx={{ color: 'text.secondary' }}>{t(own ? 'pending.own' : 'pending.cannot')}</Box>
        )}
      </Box>
      {run.canApprove && (
        <>
          <Button onClick={() => setDeciding('reject')}>{t('pending.reject')}</Button>
          <Button variant="contained" color="primary" onClick={() => setDeciding('approve')}>
            {t('pending.approve')}
          </Button>
        </>
      )}
      {run.canCancel && (own || run.status !== 'WAITING_FOR_APPROVAL') && (
        <Button
          loading={busy}
          aria-label={t('pending.cancelNamed', { run: title })}
          onClick={() => void cancel(run.id)}
        >
          {t('pending.cancel')}
        </Button>
      )}
      {deciding && (
        <DecideDialog
          decision={deciding}
          runId={run.id}
          title={title}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Box>
  );
}
