import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { OutboxQuery } from '../../gql/graphql.ts';
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useForwardPages } from '../runs/useForwardPages.ts';
import { MessageDialog } from './MessageDialog.tsx';
import { messageStatuses } from './messageStatus.ts';
import { RetryFailedButton } from './RetryFailedButton.tsx';
import { useMessageColumns } from './useMessageColumns.tsx';
import { useMessageFilter } from './useMessageFilter.ts';

const PAGE = 50;
const POLL_MS = 10_000;

const OUTBOX = graphql(`
  query Outbox($filter: MessageFilter, $first: Int, $after: String) {
    outbox(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        status
        channel
        kind
        address
        user { id name username }
        runId
        attempts
        error
        text
        createdAt
        sentAt
        nextAttemptAt
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
    failed: outbox(filter: { status: [FAILED], uncertain: false }, first: 1) { totalCount }
  }
`);

export type ListedMessage = OutboxQuery['outbox']['nodes'][number];

/** What was sent to whom, what waits, and what failed and why (O2). */
export function OutboxPage() {
  const { t } = useTranslation('mail');
  const format = useFormat();
  const { filter, statuses, toggle } = useMessageFilter();
  const pages = useForwardPages(PAGE);
  const [shown, setShown] = useState<ListedMessage>();
  const columns = useMessageColumns(setShown);
  useTitle(t('title'));
  const { data, previousData, loading, error, refetch } = useQuery(OUTBOX, {
    variables: { filter, first: pages.first, after: pages.after },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const present = data ?? previousData;
  const found = present?.outbox;
  const rows = useMemo(() => found?.nodes.slice(), [found]);
  // How it stands now, while it is in the list.
  const message = shown && (rows?.find(({ id }) => id === shown.id) ?? shown);
  const names = statuses.map((status) => t(`status.${status}`));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minHeight: 0, minWidth: 0 }}>
      <PageHeader
        title={t('title')}
        actions={
          <RetryFailedButton failed={present?.failed.totalCount ?? 0} onRetried={() => void refetch()} />
        }
      />
      <Box sx={{ display: 'flex' }}>
        <ChoiceMenu
          label={names.length > 0 ? t('filter.is', { states: format.list(names) }) : t('filter.status')}
          options={messageStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          chosen={statuses}
          onToggle={(status) => {
            pages.reset();
            toggle(status);
          }}
        />
      </Box>
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        {error && !found ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <DataGrid
            label={t('title')}
            columns={columns}
            rows={rows}
            rowId={(message: ListedMessage) => message.id}
            rowName={({ user, address }) => user?.name ?? address}
            total={found?.totalCount}
            busy={loading && !data}
            empty={
              <EmptyState title={t(names.length > 0 ? 'noneMatch' : 'none')}>{t('noneText')}</EmptyState>
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
      {message && (
        <MessageDialog
          message={message}
          onClose={() => setShown(undefined)}
          onRetried={() => void refetch()}
        />
      )}
    </Box>
  );
}
