import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ListFootProps {
  /** Which rows are shown, in words. */
  children: ReactNode;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** The foot of a list: which rows are shown, and the way to the others. */
export function ListFoot({ children, onPrevious, onNext }: ListFootProps) {
  const { t } = useTranslation('ui');
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, sm: 3.5 },
        minHeight: 40,
        color: 'text.secondary',
        bgcolor: 'band',
        borderTop: 1,
        borderColor: 'divider',
        borderRadius: '0 0 9px 9px',
      }}
    >
      <Box className="tabular" sx={{ flex: 1, minWidth: 0 }}>
        {children}
      </Box>
      <IconButton aria-label={t('pager.previous')} disabled={!onPrevious} onClick={onPrevious}>
        <ChevronLeft size={17} aria-hidden />
      </IconButton>
      <IconButton aria-label={t('pager.next')} disabled={!onNext} onClick={onNext}>
        <ChevronRight size={17} aria-hidden />
      </IconButton>
    </Box>
  );
}
