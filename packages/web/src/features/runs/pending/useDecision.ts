import { useApolloClient, useMutation } from '@apollo/client/react';
import { useCallback, useEffectEvent, useState } from 'react';
import { graphql } from '../../../gql/gql.ts';
import { useRequest } from '../useRequest.ts';

const APPROVE_RUN = graphql(`
  mutation ApproveRun($input: ApproveRunInput!) {
    approveRun(input: $input) {
      run { id status canApprove }
      userErrors { code message path }
    }
  }
`);

const REJECT_RUN = graphql(`
  mutation RejectRun($input: RejectRunInput!) {
    rejectRun(input: $input) {
      run { id status canApprove }
      userErrors { code message path }
    }
  }
`);

/** Sends the decision on a run; `decided` is called when it holds. */
export function useDecision(decision: 'approve' | 'reject', runId: string, decided: () => void) {
  const client = useApolloClient();
  const [approve] = useMutation(APPROVE_RUN);
  const [reject] = useMutation(REJECT_RUN);
  const [problem, setProblem] = useState<string | undefined>();
  const tell = useEffectEvent(decided);
  const decide = useCallback(
    async (reason: string) => {
      setProblem(undefined);
      const answer =
        decision === 'approve'
          ? (await approve({ variables: { input: { runId } } })).data?.approveRun
          : (await reject({ variables: { input: { runId, reason: reason.trim() || undefined } } })).data
              ?.rejectRun;
      const wrong = answer?.userErrors[0]?.message;
      setProblem(wrong);
      void client.refetchQueries({ include: 'active' });
      if (!wrong) tell();
    },
    [approve, client, decision, reject, runId],
  );
  return { deciding: useRequest(decide), problem };
}
