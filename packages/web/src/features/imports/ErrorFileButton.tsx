import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The rows in error with their original columns and what is wrong, to be corrected and uploaded again. */
export function ErrorFileButton({ url }: { url: string }) {
  const { t } = useTranslation('imports');
  return (
    <Button component="a" href={url} download startIcon={<Download size={15} aria-hidden />}>
      {t('check.errorFile')}
    </Button>
  );
}
