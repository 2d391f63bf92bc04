import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ConfirmUsersDialog } from './ConfirmUsersDialog.tsx';

const SEND_ACTIVATIONS = graphql(`
  mutation SendActivations($input: BulkSendActivationInput!) {
    bulkSendActivation(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const facts = ['message', 'valid', 'active'];

/** B23: invites those who have never activated their account. */
export function SendActivationDialog(props: BulkDialogProps) {
  const [sendActivations] = useMutation(SEND_ACTIVATIONS);
  const plan = useCallback(
    async (input: BulkBasics) => (await sendActivations({ variables: { input } })).data?.bulkSendActivation,
    [sendActivations],
  );
  return <ConfirmUsersDialog {...props} action="sendActivation" facts={facts} sends plan={plan} />;
}
