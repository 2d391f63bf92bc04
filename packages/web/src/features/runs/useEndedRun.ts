import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { useRunToast } from './useRunToast.ts';

const ENDED_RUN = graphql(`
  query EndedRun($id: ID!) {
    run(id: $id) {
      id
      kind
      status
      counts { selected changed unchanged refused }
      canUndo
      error { code message }
    }
  }
`);

/** Says how a run ended that was at work when its dialog was closed. */
export function useEndedRun(): (runId: string) => Promise<void> {
  const { t } = useTranslation('runs', { useSuspense: false });
  const client = useApolloClient();
  const format = useFormat();
  const toast = useRunToast();
  return useCallback(
    async (runId) => {
      const { data } = await client.query({
        query: ENDED_RUN,
        variables: { id: runId },
        fetchPolicy: 'network-only',
      });
      const run = data?.run;
      if (!run || run.status === 'CANCELLED') return;
      const name = t(`kind.${run.kind}`);
      const count = run.counts?.changed ?? 0;
      const applied = run.status === 'APPLIED' || run.status === 'UNDONE';
      const words = applied
        ? t('toast.ended', { run: name, count, shown: format.number(count) })
        : t('toast.failed', { run: name, reason: run.error?.message ?? '' });
      toast(run, words);
    },
    [client, format, t, toast],
  );
}
