import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ConfirmUsersDialog } from './ConfirmUsersDialog.tsx';

const REACTIVATE_USERS = graphql(`
  mutation ReactivateUsers($input: BulkReactivateInput!) {
    bulkReactivate(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const facts = ['signIn', 'license'];

/** B22: those suspended can sign in again. */
export function ReactivateUsersDialog(props: BulkDialogProps) {
  const [reactivateUsers] = useMutation(REACTIVATE_USERS);
  const plan = useCallback(
    async (input: BulkBasics) => (await reactivateUsers({ variables: { input } })).data?.bulkReactivate,
    [reactivateUsers],
  );
  return <ConfirmUsersDialog {...props} action="reactivate" facts={facts} plan={plan} />;
}
