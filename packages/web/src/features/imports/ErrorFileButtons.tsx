import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface ErrorFileButtonsProps {
  found: { errorFileUrl: string | null; errorWorkbookUrl: string | null };
}

/** The rows in error with their original columns and what is wrong, to be corrected and uploaded again. */
export function ErrorFileButtons({ found: { errorFileUrl, errorWorkbookUrl } }: ErrorFileButtonsProps) {
  const { t } = useTranslation('imports');
  if (!errorFileUrl || !errorWorkbookUrl) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1.5 }}>
      <Button
        component="a"
        href={errorWorkbookUrl}
        download
        startIcon={<Download size={15} aria-hidden />}
        aria-label={t('check.errorWorkbook')}
      >
        {t('check.errorFile')}
      </Button>
      <Button component="a" href={errorFileUrl} download aria-label={t('check.errorCsv')}>
        CSV
      </Button>
    </Box>
  );
}
