import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import type { PendingRunsQuery, RunStatus } from '../../../gql/graphql.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { useTitle } from '../../../ui/useTitle.ts';
import { useRunTitle } from '../useRunTitle.ts';
import { PendingRow } from './PendingRow.tsx';

const POLL_MS = 5_000;

const PENDING_RUNS = graphql(`
  query PendingRuns {
    runs(filter: { status: [WAITING_FOR_APPROVAL, SCHEDULED, PARTLY_WAITING] }, first: 200) {
      nodes {
        id
        kind
        status
        input
        reason
        actor { id name }
        counts { selected changed unchanged refused }
        createdAt
        expiresAt
        canCancel
        canApprove
        schedule { at revertAt recursOn until }
        upcoming { count isExact }
        waiting(first: 1) { totalCount }
        import { id fileName }
        undoOf { id kind input import { id fileName } }
      }
    }
  }
`);

export type PendingRun = PendingRunsQuery['runs']['nodes'][number];

const sections: readonly { key: 'approval' | 'scheduled' | 'loggedOn'; status: RunStatus }[] = [
  { key: 'approval', status: 'WAITING_FOR_APPROVAL' },
  { key: 'scheduled', status: 'SCHEDULED' },
  { key: 'loggedOn', status: 'PARTLY_WAITING' },
];

/** What has been asked for and has not happened yet: for want of a second opinion, of its time, of a log-off. */
export function PendingPage() {
  const { t } = useTranslation('runs');
  useTitle(t('pending.title'));
  const { data, error, refetch } = useQuery(PENDING_RUNS, {
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const runs = useMemo(() => data?.runs.nodes ?? [], [data]);
  const titleOf = useRunTitle(runs);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5, minWidth: 0, maxWidth: 1080 }}>
      <PageHeader title={t('pending.title')} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <SkeletonRows rows={6} columns={3} />}
      {data &&
        sections.map(({ key, status }) => {
          const own = runs.filter((run) => run.status === status);
          return (
            <Box
              component="section"
              key={key}
              aria-labelledby={`pending-${key}`}
              sx={{ display: 'grid', gap: 2 }}
            >
              <Box component="h2" id={`pending-${key}`} sx={{ typography: 'h3', m: 0 }}>
                {t(`pending.${key}`)}
              </Box>
              <Panel sx={{ overflow: 'hidden' }}>
                {own.length === 0 ? (
                  <Box sx={{ px: 4, py: 3.5, color: 'text.secondary' }}>
                    {t(`pending.${key}None`)} {t(`pending.${key}Text`)}
                  </Box>
                ) : (
                  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                    {own.map((run) => (
                      <PendingRow key={run.id} run={run} title={titleOf(run)} />
                    ))}
                  </Box>
                )}
              </Panel>
            </Box>
          );
        })}
    </Box>
  );
}
