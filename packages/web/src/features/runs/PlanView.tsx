import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnRefusal } from '../../gql/graphql.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { RunCountsBar } from './RunCountsBar.tsx';
import { RunDifferences } from './RunDifferences.tsx';
import { RunRefusals } from './RunRefusals.tsx';
import type { PlanLimits, PlannedRun } from './usePlannedRun.ts';

interface PlanViewProps {
  run: PlannedRun;
  limits: PlanLimits | undefined;
  unchangedWords: string;
  endsSessions: boolean;
  replanned: boolean;
  onRefusal: OnRefusal;
  onRefusalChange(choice: OnRefusal): void;
}

type Rows = 'first' | 'all' | 'refused';

/** What would happen, before it happens. */
export function PlanView({ run, limits, unchangedWords, replanned, ...facts }: PlanViewProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const [rows, setRows] = useState<Rows>('first');
  const { changed = 0, refused = 0 } = run.counts ?? {};
  const sample = run.differences.nodes;
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {replanned && <Alert severity="info">{t('plan.again')}</Alert>}
      <RunCountsBar run={run} unchangedWords={unchangedWords} tense="will" />
      {changed === 0 && <Alert severity="info">{t('plan.nothing')}</Alert>}
      {(changed > 0 || refused > 0) && (
        <Box>
          <Panel sx={{ overflow: 'hidden' }}>
            {rows === 'first' && changed > 0 && (
              <DifferenceTable users={sample} label={t('differences.label')} />
            )}
            {rows === 'all' && <RunDifferences runId={run.id} pageSize={20} />}
            {rows === 'refused' && <RunRefusals runId={run.id} pageSize={20} />}
          </Panel>
          <Box sx={{ mt: 2, color: 'text.secondary', display: 'flex', columnGap: 3, flexWrap: 'wrap' }}>
            {changed > 0 && rows === 'first' && (
              <span>{t('plan.first', { shown: sample.length, all: format.number(changed) })}</span>
            )}
            {changed > sample.length && rows === 'first' && (
              <Link component="button" onClick={() => setRows('all')}>
                {t('plan.showAll')}
              </Link>
            )}
            {rows !== 'first' && changed > 0 && (
              <Link component="button" onClick={() => setRows('first')}>
                {t('plan.showFirst')}
              </Link>
            )}
            {refused > 0 && rows !== 'refused' && (
              <Link component="button" onClick={() => setRows('refused')}>
                {t('plan.showRefused', { count: refused })}
              </Link>
            )}
          </Box>
        </Box>
      )}
      {changed > 0 && <PlanFacts run={run} limits={limits} {...facts} />}
    </Box>
  );
}
