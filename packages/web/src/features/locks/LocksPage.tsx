import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { AccountLocksQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useForwardPages } from '../runs/useForwardPages.ts';
import { UnlockUsersDialog } from '../users/UnlockUsersDialog.tsx';
import { LockFilters } from './LockFilters.tsx';
import { UnlockBar } from './UnlockBar.tsx';
import { useChosenLocks } from './useChosenLocks.ts';
import { useLockColumns } from './useLockColumns.tsx';
import { useLockFilter } from './useLockFilter.ts';

const ACCOUNT_LOCKS = graphql(`
  query AccountLocks($filter: AccountLockFilter, $first: Int, $after: String) {
    accountLocks(filter: $filter, first: $first, after: $after) {
      nodes {
        user { id name username }
        reason
        lockedAt
        until
        lockedBy
        note
        address
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

const PAGE = 50;
const POLL_MS = 30_000;

export type ListedLock = AccountLocksQuery['accountLocks']['nodes'][number];

/** A3: who is locked, why, since and until when; one or many are unlocked. */
export function LocksPage() {
  const { t } = useTranslation('locks');
  const format = useFormat();
  const { filter, isFiltered, ...filters } = useLockFilter();
  const pages = useForwardPages(PAGE);
  const chosen = useChosenLocks();
  const [unlocked, setUnlocked] = useState<readonly ListedLock[]>();
  const columns = useLockColumns((lock) => setUnlocked([lock]));
  useTitle(t('title'));
  const { data, previousData, loading, error, refetch } = useQuery(ACCOUNT_LOCKS, {
    variables: { filter, first: pages.first, after: pages.after },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const found = (data ?? previousData)?.accountLocks;
  const rows = useMemo(() => found?.nodes.slice(), [found]);
  const done = () => {
    chosen.grid.clear();
    pages.reset();
    void refetch();
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minHeight: 0, minWidth: 0 }}>
      <PageHeader
        title={t('title')}
        detail={<span role="status">{found && format.number(found.totalCount)}</span>}
      />
      <LockFilters {...filters} onChange={pages.reset} />
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        <Box sx={{ position: 'relative', display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
          {error && !found ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <DataGrid
              label={t('title')}
              columns={columns}
              rows={rows}
              rowId={({ user }: ListedLock) => user.id}
              rowName={({ user }) => user.name}
              total={found?.totalCount}
              busy={loading && !data}
              selection={chosen.grid}
              bottomInset={chosen.locks.length > 0 ? 64 : 0}
              empty={
                <EmptyState title={t(isFiltered ? 'noneMatch' : 'none')}>
                  {t(isFiltered ? 'noneMatchText' : 'noneText')}
                </EmptyState>
              }
            />
          )}
          {chosen.locks.length > 0 && (
            <UnlockBar
              count={chosen.locks.length}
              onUnlock={() => setUnlocked(chosen.locks)}
              onClear={chosen.grid.clear}
            />
          )}
        </Box>
        {found && found.totalCount > 0 && (
          <ListFoot
            onPrevious={pages.hasPrevious ? pages.previous : undefined}
            onNext={found.pageInfo.hasNextPage ? () => pages.next(found.pageInfo) : undefined}
          >
            {pages.range(found.nodes.length, found.totalCount)}
          </ListFoot>
        )}
      </Panel>
      {unlocked && (
        <UnlockUsersDialog
          selection={{
            input: { ids: unlocked.map(({ user }) => user.id) },
            count: unlocked.length,
            isExact: true,
            description: format.list(unlocked.slice(0, 3).map(({ user }) => user.name)),
          }}
          onDone={done}
          onClose={() => setUnlocked(undefined)}
        />
      )}
    </Box>
  );
}
