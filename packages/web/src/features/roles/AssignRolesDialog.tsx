import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { AssignMode } from '../../gql/graphql.ts';
import { AssignSetDialog } from '../runs/AssignSetDialog.tsx';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { RolePicker } from './RolePicker.tsx';

const ASSIGN = graphql(`
  mutation AssignRoles($input: BulkAssignRolesInput!) {
    bulkAssignRoles(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

/** B13: roles are added, removed or replaced; somebody keeps at least one. */
export function AssignRolesDialog(props: BulkDialogProps) {
  const [assign] = useMutation(ASSIGN);
  const plan = useCallback(
    async (input: BulkBasics, roleIds: string[], mode: AssignMode) => {
      const { data } = await assign({ variables: { input: { ...input, roleIds, mode } } });
      return data?.bulkAssignRoles;
    },
    [assign],
  );
  return (
    <AssignSetDialog
      {...props}
      noun="roles"
      field="roleIds"
      mayBeNone={false}
      Picker={RolePicker}
      plan={plan}
    />
  );
}
