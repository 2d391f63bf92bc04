import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../ui/useTitle.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { SetUpForm } from './SetUpForm.tsx';

interface SetUpPageProps {
  /** Of the link that the server printed. */
  token: string;
  onSignedIn(site: string): void;
}

export function SetUpPage({ token, onSignedIn }: SetUpPageProps) {
  const { t } = useTranslation('accounts');
  useTitle(t('setUp.title'));
  return (
    <AccountFrame title={t('setUp.title')} detail={t('setUp.detail')} width={460}>
      {token ? (
        <SetUpForm token={token} onSignedIn={onSignedIn} />
      ) : (
        <Alert severity="info">{t('setUp.noToken')}</Alert>
      )}
    </AccountFrame>
  );
}
