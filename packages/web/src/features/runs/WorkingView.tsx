import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import { progressShare } from './progressShare.ts';

interface WorkingViewProps {
  title: string;
  hint: string;
  progress: { done: number; total: number } | undefined;
  /** How far it is, when it is not about users. */
  sayProgress?: (done: string, total: string) => string;
}

/** A run at work, with its number where it is known. */
export function WorkingView({ title, hint, progress, sayProgress }: WorkingViewProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const id = useId();
  const { done = 0, total = 0 } = progress ?? {};
  const share = progress && progressShare(progress);
  const known = share !== undefined;
  const say = sayProgress ?? ((some, all) => t('working.of', { done: some, total: all }));
  return (
    <Box sx={{ display: 'grid', gap: 2, py: 10, maxWidth: 480, mx: 'auto', width: '100%' }}>
      <Typography id={id} sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <LinearProgress
        aria-labelledby={id}
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? share * 100 : undefined}
      />
      <Typography sx={{ color: 'text.secondary' }} role="status">
        {known ? say(format.number(done), format.number(total)) : hint}
      </Typography>
      {known && <Typography sx={{ color: 'text.secondary' }}>{hint}</Typography>}
    </Box>
  );
}
