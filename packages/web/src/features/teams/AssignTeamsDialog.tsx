import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { AssignMode } from '../../gql/graphql.ts';
import { AssignSetDialog } from '../runs/AssignSetDialog.tsx';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { TeamPicker } from './TeamPicker.tsx';

const ASSIGN = graphql(`
  mutation AssignTeams($input: BulkAssignTeamsInput!) {
    bulkAssignTeams(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** B14: teams are added, removed or replaced. */
export function AssignTeamsDialog(props: BulkDialogProps) {
  const [assign] = useMutation(ASSIGN);
  const plan = useCallback(
    async (input: BulkBasics, teamIds: string[], mode: AssignMode) => {
      const { data } = await assign({ variables: { input: { ...input, teamIds, mode } } });
      return data?.bulkAssignTeams;
    },
    [assign],
  );
  return (
    <AssignSetDialog
      {...props}
      noun="teams"
      field="teamIds"
      mayBeNone={true}
      Picker={TeamPicker}
      plan={plan}
    />
  );
}
