import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ConfirmUsersDialog } from './ConfirmUsersDialog.tsx';

const UNLOCK_USERS = graphql(`
  mutation UnlockUsers($input: BulkUnlockInput!) {
    bulkUnlock(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const facts = ['signIn', 'password'];

/** B22: unlocked people can sign in again, by the password that they had. */
export function UnlockUsersDialog(props: BulkDialogProps) {
  const [unlockUsers] = useMutation(UNLOCK_USERS);
  const plan = useCallback(
    async (input: BulkBasics) => (await unlockUsers({ variables: { input } })).data?.bulkUnlock,
    [unlockUsers],
  );
  return <ConfirmUsersDialog {...props} action="unlock" facts={facts} plan={plan} />;
}
