import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import { RUNNING_RUNS } from './useRunningRuns.ts';

/** How many runs are at work, as the header knows it. */
export function RunningBadge() {
  const { t } = useTranslation('runs', { useSuspense: false });
  const format = useFormat();
  const { data } = useQuery(RUNNING_RUNS, { fetchPolicy: 'cache-only' });
  const count = data?.runs.nodes.length ?? 0;
  if (count === 0) return null;
  return (
    <Box
      component="span"
      className="tabular"
      sx={{ bgcolor: 'tint.neutral', borderRadius: '5px', px: 1.75, typography: 'body2' }}
    >
      {format.number(count)}
      <span className="visually-hidden"> {t('header.atWork')}</span>
    </Box>
  );
}
