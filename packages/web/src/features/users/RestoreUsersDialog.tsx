import { useMutation } from '@apollo/client/react';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ConfirmUsersDialog } from './ConfirmUsersDialog.tsx';

const RESTORE_USERS = graphql(`
  mutation RestoreUsers($input: BulkRestoreInput!) {
    bulkRestore(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const facts = ['back', 'keys'];

/** B11: deleted people come back, with the license that they had if so chosen. */
export function RestoreUsersDialog(props: BulkDialogProps) {
  const { t } = useTranslation('runs');
  const [withLicense, setWithLicense] = useState(true);
  const [restoreUsers] = useMutation(RESTORE_USERS);
  const plan = useCallback(
    async (input: BulkBasics) =>
      (await restoreUsers({ variables: { input: { ...input, withLicense } } })).data?.bulkRestore,
    [withLicense, restoreUsers],
  );
  return (
    <ConfirmUsersDialog {...props} action="restore" facts={facts} plan={plan}>
      <FormControlLabel
        label={t('restore.withLicense')}
        control={<Checkbox checked={withLicense} onChange={(_event, checked) => setWithLicense(checked)} />}
      />
    </ConfirmUsersDialog>
  );
}
