import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { AllSitesQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useToast } from '../../ui/useToast.ts';
import { CloseSiteDialog } from './CloseSiteDialog.tsx';
import { NewSiteDialog } from './NewSiteDialog.tsx';
import { SiteGrants } from './SiteGrants.tsx';
import { useSiteColumns } from './useSiteColumns.tsx';

const ALL_SITES = graphql(`
  query AllSites($search: String) {
    allSites(search: $search) { id slug name timeZone createdAt closedAt }
  }
`);
const REOPEN = graphql(`
  mutation ReopenSite($id: ID!) {
    reopenSite(input: { id: $id }) { site { id name } userErrors { code message path } }
  }
`);

export type SiteRow = AllSitesQuery['allSites'][number];

/** W9: every site of the server, for those who make, close and open them. */
export function SitesPage() {
  const { t } = useTranslation('siteAdministration');
  const toast = useToast();
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState(false);
  const [closing, setClosing] = useState<SiteRow | null>(null);
  useTitle(t('all.title'));
  const { data, previousData, loading, error, refetch } = useQuery(ALL_SITES, {
    variables: { search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  const [reopen] = useMutation(REOPEN);
  const sites = (data ?? previousData)?.allSites;
  const reload = () => void refetch();
  const reopenOne = async (site: SiteRow) => {
    const answer = await reopen({ variables: { id: site.id }, refetchQueries: ['Viewer'] }).catch(
      () => undefined,
    );
    const wrong = answer?.data?.reopenSite.userErrors[0]?.message;
    toast(
      answer ? (wrong ?? t('all.reopened', { name: site.name })) : t('all.notReopened', { name: site.name }),
    );
    reload();
  };
  const columns = useSiteColumns({ onClose: setClosing, onReopen: (site) => void reopenOne(site) });
  const create = (
    <Button variant="contained" color="primary" onClick={() => setCreating(true)}>
      {t('all.new')}
    </Button>
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        flex: 1,
        minHeight: 0,
        minWidth: 0,
        maxWidth: 960,
      }}
    >
      <PageHeader title={t('all.title')} detail={sites?.length || undefined} actions={create} />
      <SearchField
        text={search}
        label={t('all.search')}
        placeholder={t('all.searchPlaceholder')}
        onSearch={setSearch}
      />
      <Panel
        sx={{
          display: 'flex',
          flexDirection: 'column',
          flex: '0 1 auto',
          minHeight: 200,
          overflow: 'hidden',
        }}
      >
        {error && !sites ? (
          <ErrorState error={error} onRetry={reload} />
        ) : (
          <DataGrid
            label={t('all.title')}
            columns={columns}
            rows={sites}
            rowId={(row: SiteRow) => row.id}
            rowName={(row) => row.name}
            total={sites?.length}
            busy={loading && !data}
            empty={<EmptyState title={t('all.noMatch', { search })}>{t('all.noMatchText')}</EmptyState>}
          />
        )}
      </Panel>
      <SiteGrants />
      {creating && <NewSiteDialog onCreated={reload} onClose={() => setCreating(false)} />}
      {closing && <CloseSiteDialog site={closing} onClosed={reload} onClose={() => setClosing(null)} />}
    </Box>
  );
}
