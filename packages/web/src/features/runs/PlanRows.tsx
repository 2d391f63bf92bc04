import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import { RunDifferences } from './RunDifferences.tsx';
import { RunRefusals } from './RunRefusals.tsx';
import { useTakenOut } from './TakenOut.tsx';
import type { PlannedRun } from './usePlannedRun.ts';

const PAGE = 20;

type Rows = 'first' | 'all' | 'refused';

/** The first differences, and one step to all of them or to those refused. */
export function PlanRows({ run }: { run: PlannedRun }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { ids: taken, putBack } = useTakenOut();
  const { changed = 0, refused = 0 } = run.counts ?? {};
  const sample = run.differences.nodes;
  const [chosen, setChosen] = useState<Rows>('first');
  const rows = changed === 0 ? 'refused' : chosen;
  const all = format.number(changed);
  const links: { rows: Rows; words: string }[] = [
    { rows: 'first', words: t('plan.showFirst') },
    { rows: 'all', words: t('plan.showAll', { all }) },
    { rows: 'refused', words: t('plan.showRefused', { count: refused, shown: format.number(refused) }) },
  ];
  const useful = { first: changed > 0, all: changed > sample.length, refused: refused > 0 };
  return (
    <Box>
      <Panel sx={{ overflow: 'auto', maxHeight: rows === 'first' ? undefined : 'max(280px, 46vh)' }}>
        {rows === 'first' && <DifferenceTable users={sample} label={t('differences.label')} />}
        {rows === 'all' && <RunDifferences runId={run.id} pageSize={PAGE} />}
        {rows === 'refused' && <RunRefusals runId={run.id} pageSize={PAGE} />}
      </Panel>
      <Box
        component="ul"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          listStyle: 'none',
          m: 0,
          mt: 2,
          p: 0,
          color: 'text.secondary',
          '& li + li::before': { content: '" · "', whiteSpace: 'pre' },
        }}
      >
        {rows === 'first' && (
          <li>
            {useful.all
              ? t('plan.first', { shown: sample.length, all })
              : t('plan.only', { count: changed, shown: all })}
          </li>
        )}
        {taken.length > 0 && (
          <li>
            {t('plan.takenOut', { count: taken.length, shown: format.number(taken.length) })}{' '}
            <Link component="button" type="button" sx={{ verticalAlign: 'baseline' }} onClick={putBack}>
              {t('plan.putBack')}
            </Link>
          </li>
        )}
        {links
          .filter((link) => link.rows !== rows && useful[link.rows])
          .map((link) => (
            <li key={link.rows}>
              <Link
                component="button"
                type="button"
                sx={{ verticalAlign: 'baseline' }}
                onClick={() => setChosen(link.rows)}
              >
                {link.words}
              </Link>
            </li>
          ))}
      </Box>
    </Box>
  );
}
