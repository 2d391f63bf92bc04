import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { OnRefusal } from '../../gql/graphql.ts';
import { PlanFacts, type SessionEffect } from './PlanFacts.tsx';
import { PlanRows } from './PlanRows.tsx';
import { RunCountsBar } from './RunCountsBar.tsx';
import type { PlanLimits, PlannedRun } from './usePlannedRun.ts';

interface PlanViewProps {
  run: PlannedRun;
  limits: PlanLimits | undefined;
  unchangedWords: string;
  sessions: SessionEffect;
  undoable: boolean;
  replanned: boolean;
  onRefusal: OnRefusal;
  onRefusalChange(choice: OnRefusal): void;
}

/** What would happen, before it happens. */
export function PlanView({ run, unchangedWords, replanned, ...facts }: PlanViewProps) {
  const { t } = useTranslation('runs');
  const { changed = 0, refused = 0 } = run.counts ?? {};
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {replanned && <Alert severity="info">{t('plan.again')}</Alert>}
      <RunCountsBar run={run} unchangedWords={unchangedWords} tense="will" />
      {changed === 0 && <Alert severity="info">{t('plan.nothing')}</Alert>}
      {(changed > 0 || refused > 0) && <PlanRows run={run} />}
      {changed > 0 && <PlanFacts run={run} {...facts} />}
    </Box>
  );
}
