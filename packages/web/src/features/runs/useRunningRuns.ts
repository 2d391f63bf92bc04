import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { RunningRunsQuery } from '../../gql/graphql.ts';
import { useViewer } from '../accounts/useViewer.ts';
import { isAtWork } from './runStatus.ts';
import { isOnScreen } from './runsOnScreen.ts';
import { useEndedRun } from './useEndedRun.ts';

const BUSY_POLL_MS = 4000;
const IDLE_POLL_MS = 30_000;

export const RUNNING_RUNS = graphql(`
  query RunningRuns {
    runs(filter: { status: [QUEUED, RUNNING] }, first: 20) {
      nodes {
        id
        kind
        status
        actor { id }
        progress { done total }
      }
    }
  }
`);

const RUN_PROGRESS = graphql(`
  subscription RunProgress {
    runProgress {
      run {
        id
        kind
        status
        counts { selected changed unchanged refused }
        progress { done total }
        appliedAt
        endedAt
        undoableUntil
        canUndo
        canCancel
        error { code message }
      }
    }
  }
`);

export type RunningRun = RunningRunsQuery['runs']['nodes'][number];

/**
 * The runs of the site that are at work, live, with polling beneath in case the stream is cut. When one of
 * the viewer's own ends away from its dialog, that is told.
 */
export function useRunningRuns(): readonly RunningRun[] {
  const client = useApolloClient();
  const { id: viewerId } = useViewer();
  const tell = useEndedRun();
  const { data, refetch, startPolling, stopPolling } = useQuery(RUNNING_RUNS, {
    fetchPolicy: 'cache-and-network',
    skipPollAttempt: () => document.hidden,
  });
  const runs = (data?.runs.nodes ?? []).filter(({ status }) => isAtWork(status));
  const known = useRef(new Set<string>());

  useSubscription(RUN_PROGRESS, {
    ignoreResults: true,
    onData: ({ data: event }) => {
      const run = event.data?.runProgress.run;
      if (!run || run.status === 'PLANNING' || run.status === 'PLANNED') return;
      if (known.current.has(run.id) !== isAtWork(run.status)) void refetch();
    },
  });

  const busy = runs.length > 0;
  useEffect(() => {
    startPolling(busy ? BUSY_POLL_MS : IDLE_POLL_MS);
    return stopPolling;
  }, [busy, startPolling, stopPolling]);

  const ids = runs.map(({ id }) => id).join();
  const mine = useRef(new Set<string>());
  useEffect(() => {
    const now = new Set(ids.split(',').filter(Boolean));
    const ended = [...known.current].filter((id) => !now.has(id));
    known.current = now;
    for (const id of ended) {
      if (mine.current.has(id) && !isOnScreen(id)) void tell(id);
    }
    if (ended.length > 0) void client.refetchQueries({ include: 'active' });
  }, [ids, client, tell]);
  useEffect(() => {
    for (const run of runs) if (run.actor.id === viewerId) mine.current.add(run.id);
  });

  return runs;
}
