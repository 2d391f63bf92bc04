import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ConfirmUsersDialog } from './ConfirmUsersDialog.tsx';

const RESET_SECOND_FACTORS = graphql(`
  mutation ResetSecondFactors($input: BulkResetSecondFactorInput!) {
    bulkResetSecondFactor(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const facts = ['code', 'sure', 'password', 'told'];

/** A6: for people who have lost the app and their recovery codes. */
export function ResetSecondFactorDialog(props: BulkDialogProps) {
  const [resetSecondFactors] = useMutation(RESET_SECOND_FACTORS);
  const plan = useCallback(
    async (input: BulkBasics) =>
      (await resetSecondFactors({ variables: { input } })).data?.bulkResetSecondFactor,
    [resetSecondFactors],
  );
  return <ConfirmUsersDialog {...props} action="resetSecondFactor" facts={facts} sends plan={plan} />;
}
