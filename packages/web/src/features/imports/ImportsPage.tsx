import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ImportsQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { useForwardPages } from '../runs/useForwardPages.ts';
import { useSite } from '../sites/useSite.ts';
import { useImportColumns } from './useImportColumns.tsx';

const POLL_MS = 15_000;

const IMPORTS = graphql(`
  query Imports($first: Int, $after: String) {
    imports(first: $first, after: $after) {
      nodes {
        id
        fileName
        format
        createdAt
        counts { rows inserted updated unchanged duplicates invalid }
        run { id status actor { id name } progress { done total } }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export type ListedImport = ImportsQuery['imports']['nodes'][number];

/** Every import: what came in, what was left out, and those that wait to be checked. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { slug } = useSite();
  const may = useMay();
  const pages = useForwardPages(50);
  const columns = useImportColumns();
  useTitle(t('list.title'));
  const { data, previousData, loading, error, refetch } = useQuery(IMPORTS, {
    variables: { first: pages.first, after: pages.after },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const found = (data ?? previousData)?.imports;
  const rows = useMemo(() => found?.nodes.slice(), [found]);
  const begin = (
    <Button component={Link} to={`/${slug}/imports/new`} variant="contained" color="primary">
      {t('list.new')}
    </Button>
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minHeight: 0, minWidth: 0 }}>
      <PageHeader
        title={t('list.title')}
        actions={
          <>
            {may('USERS_EDIT') && (
              <Button component={Link} to={`/${slug}/imports/pictures`}>
                {t('list.pictures')}
              </Button>
            )}
            {begin}
          </>
        }
      />
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        {error && !found ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <DataGrid
            label={t('list.title')}
            columns={columns}
            rows={rows}
            rowId={(row: ListedImport) => row.id}
            rowName={(row) => row.fileName}
            total={found?.totalCount}
            busy={loading && !data}
            empty={
              <EmptyState title={t('list.none')} action={begin}>
                {t('list.noneText')}
              </EmptyState>
            }
          />
        )}
        {found && found.totalCount > 0 && (
          <ListFoot
            onPrevious={pages.hasPrevious ? pages.previous : undefined}
            onNext={found.pageInfo.hasNextPage ? () => pages.next(found.pageInfo) : undefined}
          >
            {pages.range(found.nodes.length, found.totalCount)}
          </ListFoot>
        )}
      </Panel>
    </Box>
  );
}
