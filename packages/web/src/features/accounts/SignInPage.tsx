import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { CodeForm } from './CodeForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SingleSignOnButton } from './SingleSignOnButton.tsx';

const SIGN_IN_OPTIONS = graphql(`
  query SignInOptions($site: String!) {
    signInOptions(site: $site) { singleSignOn passwordForAdministratorsOnly }
  }
`);

interface SignInPageProps {
  /** The site of the address; without one, every account with the login is tried. */
  site: string | undefined;
  onSignedIn(site: string): void;
}

export function SignInPage({ site, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation('accounts');
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  useTitle(t('signIn.title'));
  const { data } = useQuery(SIGN_IN_OPTIONS, { variables: { site: site ?? '' }, skip: !site });
  const { singleSignOn, passwordForAdministratorsOnly = false } = data?.signInOptions ?? {};
  const problem = new URLSearchParams(search).get('problem');
  // The provider has brought somebody back of whom a code is asked, too.
  const challenge = /^#challenge=(.+)$/.exec(hash)?.[1];
  if (challenge) {
    return (
      <AccountFrame title={t('signIn.title')} detail={site && t('signIn.toSite', { site })}>
        <CodeForm
          challenge={challenge}
          onSignedIn={onSignedIn}
          onAgain={() => navigate({ search }, { replace: true })}
        />
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title={t('signIn.title')} detail={site && t('signIn.toSite', { site })}>
      <SignInForm site={site} onSignedIn={onSignedIn}>
        {problem && (
          <Alert severity="error">
            {t(`signOn.problems.${problem}`, { defaultValue: t('signOn.problems.SSO_REFUSED') })}
          </Alert>
        )}
        {site && singleSignOn && (
          <SingleSignOnButton
            site={site}
            label={singleSignOn}
            passwordForAdministratorsOnly={passwordForAdministratorsOnly}
          />
        )}
      </SignInForm>
    </AccountFrame>
  );
}
