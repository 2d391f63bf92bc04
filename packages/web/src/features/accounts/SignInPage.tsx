import { useTranslation } from 'react-i18next';
import { useTitle } from '../../ui/useTitle.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { SignInForm } from './SignInForm.tsx';

interface SignInPageProps {
  /** The site of the address; without one, every account with the login is tried. */
  site: string | undefined;
  onSignedIn(site: string): void;
}

export function SignInPage({ site, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation('accounts');
  useTitle(t('signIn.title'));
  return (
    <AccountFrame title={t('signIn.title')} detail={site && t('signIn.toSite', { site })}>
      <SignInForm site={site} onSignedIn={onSignedIn} />
    </AccountFrame>
  );
}
