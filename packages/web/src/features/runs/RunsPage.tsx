import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { RunsQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';
import { RunFilters } from './RunFilters.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import { useForwardPages } from './useForwardPages.ts';
import { useRunColumns } from './useRunColumns.tsx';
import { useRunFilter } from './useRunFilter.ts';
import { useRunTitle } from './useRunTitle.ts';

const PAGE = 50;
const POLL_MS = 15_000;

const RUNS = graphql(`
  query Runs($filter: RunFilter, $first: Int, $after: String) {
    runs(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        kind
        status
        input
        reason
        actor { id name }
        counts { selected changed unchanged refused }
        progress { done total }
        createdAt
        canUndo
        canCancel
        import { id fileName }
        undoOf { id kind input import { id fileName } }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export type ListedRun = RunsQuery['runs']['nodes'][number];

/** Every change that was ever made in bulk: who, when, what, how it ended, and the way back. */
export function RunsPage() {
  const { t } = useTranslation('runs');
  const may = useMay();
  const { slug } = useSite();
  const { filter, kinds, statuses, toggleKind, toggleStatus, clear } = useRunFilter();
  const pages = useForwardPages(PAGE);
  const [undoing, setUndoing] = useState<ListedRun | undefined>();
  useTitle(t('list.title'));
  const { data, previousData, loading, error, refetch } = useQuery(RUNS, {
    variables: { filter, first: pages.first, after: pages.after },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const found = (data ?? previousData)?.runs;
  const rows = useMemo(() => found?.nodes.slice(), [found]);
  const titleOf = useRunTitle(rows ?? []);
  const columns = useRunColumns(titleOf, setUndoing);
  const filtered = kinds.length > 0 || statuses.length > 0;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minHeight: 0, minWidth: 0 }}>
      <PageHeader title={t('list.title')} />
      <RunFilters
        kinds={kinds}
        statuses={statuses}
        onKind={(kind) => {
          pages.reset();
          toggleKind(kind);
        }}
        onStatus={(status) => {
          pages.reset();
          toggleStatus(status);
        }}
        onClear={() => {
          pages.reset();
          clear();
        }}
      />
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        {error && !found ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <DataGrid
            label={t('list.title')}
            columns={columns}
            rows={rows}
            rowId={(run: ListedRun) => run.id}
            rowName={titleOf}
            total={found?.totalCount}
            busy={loading && !data}
            empty={
              <EmptyState
                title={t(filtered ? 'list.noneMatch' : 'list.none')}
                action={
                  !filtered &&
                  may('USERS_READ') && (
                    <Button component={RouterLink} to={`/${slug}/users`}>
                      {t('list.goToUsers')}
                    </Button>
                  )
                }
              >
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
      {undoing && (
        <UndoDialog runId={undoing.id} run={titleOf(undoing)} onClose={() => setUndoing(undefined)} />
      )}
    </Box>
  );
}
