import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ConfirmUsersDialog } from './ConfirmUsersDialog.tsx';

const LOCK_USERS = graphql(`
  mutation LockUsers($input: BulkLockInput!) {
    bulkLock(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const facts = ['signedOut', 'until', 'keep'];

/** B22: locked people are signed out and cannot sign in. */
export function LockUsersDialog(props: BulkDialogProps) {
  const [lockUsers] = useMutation(LOCK_USERS);
  const plan = useCallback(
    async (input: BulkBasics) => (await lockUsers({ variables: { input } })).data?.bulkLock,
    [lockUsers],
  );
  return <ConfirmUsersDialog {...props} action="lock" facts={facts} keepsOut plan={plan} />;
}
