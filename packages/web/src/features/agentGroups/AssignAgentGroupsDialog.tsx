import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { AssignMode } from '../../gql/graphql.ts';
import { AssignSetDialog } from '../runs/AssignSetDialog.tsx';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { AgentGroupPicker } from './AgentGroupPicker.tsx';

const ASSIGN = graphql(`
  mutation AssignAgentGroups($input: BulkAssignAgentGroupsInput!) {
    bulkAssignAgentGroups(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** B16: agent groups are added, removed or replaced. */
export function AssignAgentGroupsDialog(props: BulkDialogProps) {
  const [assign] = useMutation(ASSIGN);
  const plan = useCallback(
    async (input: BulkBasics, agentGroupIds: string[], mode: AssignMode) => {
      const { data } = await assign({ variables: { input: { ...input, agentGroupIds, mode } } });
      return data?.bulkAssignAgentGroups;
    },
    [assign],
  );
  return (
    <AssignSetDialog
      {...props}
      noun="agentGroups"
      field="agentGroupIds"
      mayBeNone={true}
      Picker={AgentGroupPicker}
      plan={plan}
    />
  );
}
