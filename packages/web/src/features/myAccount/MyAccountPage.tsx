import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { MyAccountQuery } from '../../gql/graphql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useViewer } from '../accounts/useViewer.ts';
import { ContactSection } from './ContactSection.tsx';
import { LookSection } from './LookSection.tsx';
import { SecuritySection } from './SecuritySection.tsx';
import { SessionsSection } from './SessionsSection.tsx';

const MY_ACCOUNT = graphql(`
  query MyAccount {
    myAccount {
      username
      email
      mobile
      pendingEmail
      pendingMobile
      language
      hasPassword
      secondFactor
      recoveryCodesLeft
      leastCharacters
      site { id name }
    }
  }
`);

export type Account = MyAccountQuery['myAccount'];

interface MyAccountPageProps {
  languages: readonly string[];
  onLanguage(language: string): void;
}

/** W10: what people look after themselves. The account stands in the home site, wherever they act now. */
export function MyAccountPage({ languages, onLanguage }: MyAccountPageProps) {
  const { t } = useTranslation('myAccount');
  const { name } = useViewer();
  useTitle(t('title'));
  const { data, error, refetch } = useQuery(MY_ACCOUNT, { fetchPolicy: 'cache-and-network' });
  const account = data?.myAccount;
  const reload = () => void refetch();
  const coming = (
    <Panel sx={{ p: 5 }}>
      <SkeletonRows rows={6} columns={2} />
    </Panel>
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0, maxWidth: 720 }}>
      <PageHeader
        title={t('title')}
        detail={account && t('of', { name, username: account.username, site: account.site.name })}
      />
      {error && !account && <ErrorState error={error} onRetry={reload} />}
      {!error && !account && coming}
      {account && (
        <Suspense fallback={coming}>
          <ContactSection account={account} onChanged={reload} />
          <SecuritySection account={account} onChanged={reload} />
          <SessionsSection />
          <LookSection account={account} languages={languages} onLanguage={onLanguage} onChanged={reload} />
        </Suspense>
      )}
    </Box>
  );
}
