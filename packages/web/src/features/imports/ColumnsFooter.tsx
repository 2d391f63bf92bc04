import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

/** Where there is nothing to change: another file, or on to the check. */
export function ColumnsFooter({ importId }: { importId: string }) {
  const { t } = useTranslation('imports');
  const { site } = useParams();
  return (
    <>
      <Button variant="text" color="primary" component={Link} to={`/${site}/imports/new`} sx={{ mr: 'auto' }}>
        {t('columns.back')}
      </Button>
      <Typography sx={{ color: 'text.secondary' }}>{t('nothingYet')}</Typography>
      <Button variant="contained" color="primary" component={Link} to={`/${site}/imports/${importId}`}>
        {t('columns.next')}
      </Button>
    </>
  );
}
