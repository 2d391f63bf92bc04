import { useMutation } from '@apollo/client/react';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ConfirmUsersDialog } from './ConfirmUsersDialog.tsx';

const SUSPEND_USERS = graphql(`
  mutation SuspendUsers($input: BulkSuspendInput!) {
    bulkSuspend(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const facts = ['signedOut', 'keep'];

/** B22: suspended people cannot sign in; their license seats are freed if so chosen. */
export function SuspendUsersDialog(props: BulkDialogProps) {
  const { t } = useTranslation('runs');
  const [freeLicense, setFreeLicense] = useState(false);
  const [suspendUsers] = useMutation(SUSPEND_USERS);
  const plan = useCallback(
    async (input: BulkBasics) =>
      (await suspendUsers({ variables: { input: { ...input, freeLicense } } })).data?.bulkSuspend,
    [freeLicense, suspendUsers],
  );
  return (
    <ConfirmUsersDialog {...props} action="suspend" facts={facts} keepsOut plan={plan}>
      <FormControlLabel
        label={t('suspend.freeLicense')}
        control={<Checkbox checked={freeLicense} onChange={(_event, checked) => setFreeLicense(checked)} />}
      />
    </ConfirmUsersDialog>
  );
}
