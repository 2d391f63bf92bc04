import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { keyframes } from '@mui/material/styles';
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { HeaderSlot } from '../../ui/HeaderSlot.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import { progressShare } from './progressShare.ts';
import { type RunningRun, useRunningRuns } from './useRunningRuns.ts';

const turn = keyframes({ to: { transform: 'rotate(360deg)' } });
const QUARTER = 0.25;

/** Puts the runs at work into the header of every page, and watches them while pages change. */
export function RunningRuns({ children }: { children: ReactNode }) {
  const runs = useRunningRuns();
  return <HeaderSlot value={<RunningRunsLink runs={runs} />}>{children}</HeaderSlot>;
}

/** "Assign teams · 64 %"; its progress is said at every quarter. */
function RunningRunsLink({ runs }: { runs: readonly RunningRun[] }) {
  const { t } = useTranslation('runs', { useSuspense: false });
  const format = useFormat();
  const { slug } = useSite();
  const [first, ...others] = runs;
  const share = first && progressShare(first.progress);
  const name = first ? t(`kind.${first.kind}`) : '';
  const quarter = Math.floor((share ?? 0) / QUARTER) * QUARTER;
  return (
    <>
      <span role="status" className="visually-hidden">
        {first && t('header.said', { run: name, share: format.percent(quarter) })}
      </span>
      {first && (
        <Link
          component={RouterLink}
          to={others.length > 0 ? `/${slug}/runs?status=QUEUED,RUNNING` : `/${slug}/runs/${first.id}`}
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 1.5,
            fontWeight: 600,
            py: 1,
            whiteSpace: 'nowrap',
          }}
        >
          <Box component={RefreshCw} size={14} aria-hidden sx={{ animation: `${turn} 2s linear infinite` }} />
          {name}
          {share !== undefined && ` · ${format.percent(share)}`}
          {others.length > 0 && ` ${t('header.others', { count: others.length })}`}
        </Link>
      )}
    </>
  );
}
