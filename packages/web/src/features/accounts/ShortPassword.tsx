import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { accountAddress } from './accountAddress.ts';

/** A1: the second factor is gone, and the password is too short to stand alone. */
export function ShortPassword({ site, token }: { site: string | undefined; token: string }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <Alert severity="info">{t('signIn.tooShort')}</Alert>
      <Button
        component={Link}
        to={`${accountAddress(site, 'reset')}#${token}`}
        variant="contained"
        color="primary"
        autoFocus
        sx={{ minHeight: 38 }}
      >
        {t('signIn.chooseNew')}
      </Button>
    </>
  );
}
