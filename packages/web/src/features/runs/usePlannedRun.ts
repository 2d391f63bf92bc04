import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { PlannedRunQuery } from '../../gql/graphql.ts';
import { isAtWork } from './runStatus.ts';

const SAMPLE = 5;
const POLL_MS = 1000;

const PLANNED_RUN = graphql(`
  query PlannedRun($id: ID!, $sample: Int!) {
    run(id: $id) {
      id
      kind
      status
      counts { selected changed unchanged refused }
      progress { done total }
      differences(first: $sample) {
        nodes {
          user { id name username }
          fields { field before after added removed }
        }
      }
      refusalCounts { code count message }
      licenses { license seats usedBefore usedAfter }
      messages { email sms }
      expiresAt
      undoableUntil
      canUndo
      canCancel
      schedule { at revertAt recursOn }
      waitingRun { id status counts { selected } }
      error { code message }
    }
    limits { undoDays guardCount guardPercent }
  }
`);

export type PlannedRun = NonNullable<PlannedRunQuery['run']>;
export type PlanLimits = PlannedRunQuery['limits'];

/** A run with what its dialog shows. While it is at work it is asked for again, should the live progress fail. */
export function usePlannedRun(id: string | undefined) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(PLANNED_RUN, {
    variables: { id: id ?? '', sample: SAMPLE },
    skip: !id,
    fetchPolicy: 'cache-and-network',
  });
  const run = data?.run ?? undefined;
  const working = run !== undefined && isAtWork(run.status);
  useEffect(() => {
    if (!working) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [working, startPolling, stopPolling]);
  return { run, limits: data?.limits, error, refetch };
}
