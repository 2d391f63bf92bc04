import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';

/** For what takes longer than a blink; nothing is shown before that. */
export function Loading() {
  const { t } = useTranslation('ui');
  return (
    <Box
      sx={{
        position: 'fixed',
        inset: '0 0 auto',
        opacity: 0,
        animation: 'appear 120ms 250ms forwards',
        '@keyframes appear': { to: { opacity: 1 } },
      }}
    >
      <LinearProgress aria-label={t('loading')} sx={{ height: 2, borderRadius: 0 }} />
    </Box>
  );
}
