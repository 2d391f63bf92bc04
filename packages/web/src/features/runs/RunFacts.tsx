import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import { Fact } from './Fact.tsx';
import type { RunOnPage } from './RunPage.tsx';
import type { TitledRun } from './runTitle.ts';
import { useScheduleWords } from './schedule/useScheduleWords.ts';

/** Who, when and why, what it took and gave in seats, and which runs it belongs to. */
export function RunFacts({ run, titleOf }: { run: RunOnPage; titleOf(run: TitledRun): string }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { slug } = useSite();
  const words = useScheduleWords();
  const seats = run.licenses.filter(({ usedBefore, usedAfter }) => usedBefore !== usedAfter);
  const ended = run.appliedAt ?? run.endedAt;
  const to = (id: string) => `/${slug}/runs/${id}`;
  return (
    <>
      {run.error && <Alert severity="error">{run.error.message}</Alert>}
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gap: 4,
          m: 0,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), max-content))',
          columnGap: 8,
        }}
      >
        <Fact label={t('page.who')}>{run.actor.name}</Fact>
        <Fact label={t('page.asked')}>
          <RelativeTime at={run.createdAt} />
        </Fact>
        {ended && (
          <Fact label={t(run.appliedAt ? 'page.applied' : 'page.ended')}>
            <RelativeTime at={ended} />
          </Fact>
        )}
        {run.canUndo && run.undoableUntil && (
          <Fact label={t('facts.undo')}>
            {t('facts.undoUntil', { date: format.date(run.undoableUntil) })}
          </Fact>
        )}
        {run.status === 'PLANNED' && run.expiresAt && (
          <Fact label={t('page.planEnds')}>{format.dateTime(run.expiresAt)}</Fact>
        )}
        {seats.map(({ license, usedBefore, usedAfter, seats: all }) => (
          <Fact key={license} label={t('facts.seats', { license: t(`values.license.${license}`) })}>
            {t('facts.seatsUsed', {
              before: format.number(usedBefore),
              after: format.number(usedAfter),
              seats: format.number(all),
            })}
          </Fact>
        ))}
        {run.schedule && <Fact label={t('pending.schedule')}>{words(run.schedule)}</Fact>}
        {run.upcoming && (
          <Fact label={t('pending.upcoming')}>
            {t(run.upcoming.isExact ? 'pending.upcomingNow' : 'pending.upcomingAbout', {
              count: run.upcoming.count,
              shown: format.number(run.upcoming.count),
            })}
          </Fact>
        )}
        {run.approval?.approvedBy && <Fact label={t('pending.approvedBy')}>{run.approval.approvedBy}</Fact>}
        {run.waitingRun?.counts && (
          <Fact label={t('pending.loggedOn')}>
            <Link component={RouterLink} to={to(run.waitingRun.id)}>
              {t('pending.willChange', {
                count: run.waitingRun.counts.selected,
                shown: format.number(run.waitingRun.counts.selected),
              })}
            </Link>
          </Fact>
        )}
        {run.parent && (
          <Fact label={t('page.parent')}>
            <Link component={RouterLink} to={to(run.parent.id)}>
              {titleOf(run.parent)}
            </Link>
          </Fact>
        )}
        {run.reason && <Fact label={t('page.reason')}>{run.reason}</Fact>}
        {run.import && (
          <Fact label={t('page.import')}>
            <Link component={RouterLink} to={`/${slug}/imports/${run.import.id}`}>
              {run.import.fileName}
            </Link>
          </Fact>
        )}
        {run.pictureImport && (
          <Fact label={t('page.import')}>
            <Link component={RouterLink} to={`/${slug}/imports/pictures/${run.pictureImport.id}`}>
              {run.pictureImport.fileName}
            </Link>
          </Fact>
        )}
        {run.undoOf && (
          <Fact label={t('page.undoOf')}>
            <Link component={RouterLink} to={to(run.undoOf.id)}>
              {titleOf(run.undoOf)}
            </Link>
          </Fact>
        )}
        {run.undoneBy && (
          <Fact label={t('page.undoneBy')}>
            <Link component={RouterLink} to={to(run.undoneBy.id)}>
              {run.undoneBy.actor.name}, {format.relative(run.undoneBy.createdAt)}
            </Link>
          </Fact>
        )}
      </Box>
    </>
  );
}
