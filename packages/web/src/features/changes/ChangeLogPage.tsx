import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ChangeLogQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { useForwardPages } from '../runs/useForwardPages.ts';
import { useRunTitle } from '../runs/useRunTitle.ts';
import { useSite } from '../sites/useSite.ts';
import { ChangeLogFilters } from './ChangeLogFilters.tsx';
import { exportAddress } from './exportAddress.ts';
import { useChangeColumns } from './useChangeColumns.tsx';
import { useChangeFilter } from './useChangeFilter.ts';
import { useRangeWords } from './useRangeWords.ts';

const PAGE = 50;

const CHANGE_LOG = graphql(`
  query ChangeLog($filter: ChangeFilter, $first: Int, $after: String) {
    changes(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        at
        kind
        field
        before
        after
        added
        removed
        reason
        whom { id name username }
        subject { type name }
        actor { id name }
        run {
          id
          kind
          input
          import { id fileName }
          undoOf { id kind input import { id fileName } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const CHANGES_IN_ALL = graphql(`
  query ChangesInAll($filter: ChangeFilter) {
    changes(filter: $filter, first: 1) { totalCount totalCountIsExact }
  }
`);

export type LoggedChange = ChangeLogQuery['changes']['nodes'][number];

/** C2: every change of the site, the newest first: when, who, what, whom, and the values before and after. */
export function ChangeLogPage() {
  const { t } = useTranslation(['changes', 'runs']);
  const { slug } = useSite();
  const may = useMay();
  const chosen = useChangeFilter();
  const { filter, isFiltered } = chosen;
  const pages = useForwardPages(PAGE);
  useTitle(t('title'));
  const { reset } = pages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins at its first page.
  useEffect(reset, [filter]);
  const { data, previousData, loading, error, refetch } = useQuery(CHANGE_LOG, {
    variables: { filter, first: pages.first, after: pages.after },
    fetchPolicy: 'cache-and-network',
  });
  const counted = useQuery(CHANGES_IN_ALL, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const found = (data ?? previousData)?.changes;
  const rows = useMemo(() => found?.nodes.slice(), [found]);
  const runs = useMemo(() => rows?.flatMap(({ run }) => run ?? []) ?? [], [rows]);
  const titleOfRun = useRunTitle(runs);
  const titleOf = useCallback(
    ({ run, kind }: LoggedChange) => (run ? titleOfRun(run) : t(`kind.${kind}`, { ns: 'runs' })),
    [titleOfRun, t],
  );
  const columns = useChangeColumns(titleOf);
  const rangeOf = useRangeWords(PAGE, counted.data?.changes);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minHeight: 0, minWidth: 0 }}>
      <PageHeader
        title={t('title')}
        actions={
          <Button
            component="a"
            href={exportAddress(slug, filter)}
            download
            size="small"
            startIcon={<Download size={15} aria-hidden />}
          >
            {t('export')}
          </Button>
        }
      />
      <ChangeLogFilters chosen={chosen} />
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        {error && !found ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <DataGrid
            label={t('title')}
            columns={columns}
            rows={rows}
            rowId={(change: LoggedChange) => change.id}
            rowName={titleOf}
            busy={loading && !data}
            empty={
              <EmptyState
                title={t(isFiltered ? 'noneMatch' : 'none')}
                action={
                  !isFiltered &&
                  may('USERS_READ') && (
                    <Button component={RouterLink} to={`/${slug}/users`}>
                      {t('goToUsers')}
                    </Button>
                  )
                }
              >
                {t(isFiltered ? 'noneMatchText' : 'noneText')}
              </EmptyState>
            }
          />
        )}
        {found && found.nodes.length > 0 && (
          <ListFoot
            onPrevious={pages.hasPrevious ? pages.previous : undefined}
            onNext={found.pageInfo.hasNextPage ? () => pages.next(found.pageInfo) : undefined}
          >
            {rangeOf(pages.index, found.nodes.length)}
          </ListFoot>
        )}
      </Panel>
    </Box>
  );
}
