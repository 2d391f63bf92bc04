import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ConfirmUsersDialog } from './ConfirmUsersDialog.tsx';

const RESET_PASSWORDS = graphql(`
  mutation ResetPasswords($input: BulkResetPasswordInput!) {
    bulkResetPassword(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const facts = ['message', 'present', 'valid', 'nobody'];

/** B20: sends each a link and a code for a new password. */
export function ResetPasswordDialog(props: BulkDialogProps) {
  const [resetPasswords] = useMutation(RESET_PASSWORDS);
  const plan = useCallback(
    async (input: BulkBasics) => (await resetPasswords({ variables: { input } })).data?.bulkResetPassword,
    [resetPasswords],
  );
  return <ConfirmUsersDialog {...props} action="resetPassword" facts={facts} sends plan={plan} />;
}
