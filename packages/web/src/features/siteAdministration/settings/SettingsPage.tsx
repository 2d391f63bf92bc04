import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { type ComponentType, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { useTitle } from '../../../ui/useTitle.ts';
import { MessagesPanel, PlanPanel } from './ElsewherePanels.tsx';
import { SettingsForm } from './SettingsForm.tsx';

const SITE_SETTINGS = graphql(`
  query SiteSettings {
    siteSettings {
      name timeZone languages defaultLanguage defaultUserGroupId guardCount guardPercent secondApproval
      lockWaitAfter lockAfter sessionIdleMinutes sessionHours mailDomains version
    }
    userGroups { id name }
    licensePools { license seats used }
  }
`);

/** What administrators set for the whole site. */
export function SettingsPage({ sections }: { sections: readonly ComponentType[] }) {
  const { t } = useTranslation('siteAdministration');
  useTitle(t('settings.title'));
  const { data, error, refetch } = useQuery(SITE_SETTINGS, { fetchPolicy: 'network-only' });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0, maxWidth: 640 }}>
      <PageHeader title={t('settings.title')} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <SkeletonRows rows={8} columns={2} />}
      {data && (
        <>
          <Panel sx={{ p: 5 }}>
            <SettingsForm settings={data.siteSettings} userGroups={data.userGroups} />
          </Panel>
          <PlanPanel pools={data.licensePools} />
          <MessagesPanel />
        </>
      )}
      <Suspense>{data && sections.map((Section) => <Section key={Section.name} />)}</Suspense>
    </Box>
  );
}
