import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { AccountLinks } from './AccountLinks.tsx';
import { accountAddress } from './accountAddress.ts';
import { SetPasswordForm } from './SetPasswordForm.tsx';

const ACCOUNT_LINK = graphql(`
  query AccountLink($token: String!) {
    accountLink(token: $token) { kind username siteName leastCharacters }
  }
`);

interface SetPasswordPageProps {
  site: string | undefined;
  kind: 'activate' | 'reset';
  /** Of the link; without one, login and code are asked for. */
  token: string;
  /** What was entered on the page before. */
  login: string;
  onSignedIn(site: string): void;
}

/** A2: where the link of a message leads; a code is the other way. */
export function SetPasswordPage({ site, kind, token, login, onSignedIn }: SetPasswordPageProps) {
  const { t } = useTranslation('accounts');
  const [done, setDone] = useState(false);
  const { data, error } = useQuery(ACCOUNT_LINK, { variables: { token }, skip: !token });
  const link = data?.accountLink;
  useTitle(t(`${kind}.title`));
  const again = [{ to: accountAddress(site, 'forgot-password'), label: t('reset.askAgain') }];
  const detail = link ? t('reset.for', { username: link.username, site: link.siteName }) : undefined;
  return (
    <AccountFrame title={t(`${kind}.title`)} detail={!done && (token ? detail : t('reset.byCode'))}>
      {done ? (
        <>
          <Alert severity="success">{t('reset.done')}</Alert>
          <AccountLinks links={[{ to: accountAddress(site, 'sign-in'), label: t('forgot.signIn') }]} />
        </>
      ) : token && !data && !error ? (
        <SkeletonRows rows={2} columns={1} />
      ) : data && !link ? (
        <>
          <Alert severity="warning">{t('reset.ended')}</Alert>
          <AccountLinks links={again} />
        </>
      ) : (
        <>
          <SetPasswordForm
            key={token}
            site={site}
            token={token}
            login={link?.username ?? login}
            least={link?.leastCharacters ?? 15}
            onSet={(signedInTo) => (signedInTo ? onSignedIn(signedInTo) : setDone(true))}
          />
          {!token && <AccountLinks links={again} />}
        </>
      )}
    </AccountFrame>
  );
}
