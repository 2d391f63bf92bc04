import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../ui/useTitle.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { ForgotPasswordForm } from './ForgotPasswordForm.tsx';
import { MessageOnItsWay } from './MessageOnItsWay.tsx';

/** A2: whoever asks gets the same answer, whether there is such an account or not. */
export function ForgotPasswordPage({ site }: { site: string | undefined }) {
  const { t } = useTranslation('accounts');
  const [login, setLogin] = useState<string>();
  useTitle(t('forgot.title'));
  return (
    <AccountFrame title={t('forgot.title')} detail={login === undefined && t('forgot.detail')}>
      {login === undefined ? (
        <ForgotPasswordForm site={site} onAsked={setLogin} />
      ) : (
        <MessageOnItsWay site={site} login={login} onAgain={() => setLogin(undefined)} />
      )}
    </AccountFrame>
  );
}
