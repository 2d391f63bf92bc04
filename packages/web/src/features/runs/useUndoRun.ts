import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';

const UNDO_RUN = graphql(`
  mutation UndoRun($input: UndoRunInput!) {
    undoRun(input: $input) {
      run {
        id
        kind
        status
        counts { selected changed unchanged refused }
        progress { done total }
        canUndo
        canCancel
        undoableUntil
        undoOf { id status canUndo undoableUntil undoneBy { id } }
      }
      userErrors { code message path }
    }
  }
`);

/** Undoes a run, or plans to. A repeat under the same key does nothing twice. */
export function useUndoRun() {
  const [undoRun] = useMutation(UNDO_RUN);
  return useCallback(
    async (runId: string, options: { dryRun?: boolean; idempotencyKey?: string; reason?: string } = {}) => {
      const { data } = await undoRun({ variables: { input: { runId, dryRun: false, ...options } } });
      return data?.undoRun;
    },
    [undoRun],
  );
}
