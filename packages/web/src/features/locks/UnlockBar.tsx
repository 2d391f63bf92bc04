import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { FloatingBar, FloatingButton } from '../../ui/FloatingBar.tsx';
import { useFormat } from '../../ui/useFormat.ts';

interface UnlockBarProps {
  count: number;
  onUnlock(): void;
  onClear(): void;
}

/** How many are ticked, and the one thing that is done with them. */
export function UnlockBar({ count, onUnlock, onClear }: UnlockBarProps) {
  const { t } = useTranslation('locks');
  const format = useFormat();
  return (
    <FloatingBar label={t('selection')}>
      <Box component="strong" role="status" sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
        {t('selected', { count, shown: format.number(count) })}
      </Box>
      <FloatingButton size="small" onClick={onUnlock}>
        {t('unlock')}
      </FloatingButton>
      <FloatingButton size="small" quiet onClick={onClear}>
        {t('clear')}
      </FloatingButton>
    </FloatingBar>
  );
}
