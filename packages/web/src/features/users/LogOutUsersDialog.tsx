import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { BulkBasics } from '../runs/useBulkInput.ts';
import type { BulkDialogProps } from '../selections/BulkDialogProps.ts';
import { ConfirmUsersDialog } from './ConfirmUsersDialog.tsx';

const LOG_OUT_USERS = graphql(`
  mutation LogOutUsers($input: BulkLogOutInput!) {
    bulkLogOut(input: $input) {
      run { id }
      userErrors { code message path }
    }
  }
`);

const facts = ['queue', 'sessions', 'never'];

/** B21: ends queue presence and sessions; who is busy may finish the contact first. */
export function LogOutUsersDialog(props: BulkDialogProps) {
  const { t } = useTranslation('runs');
  const [afterCurrentContact, setAfterCurrentContact] = useState(true);
  const [logOutUsers] = useMutation(LOG_OUT_USERS);
  const plan = useCallback(
    async (input: BulkBasics) =>
      (await logOutUsers({ variables: { input: { ...input, afterCurrentContact } } })).data?.bulkLogOut,
    [afterCurrentContact, logOutUsers],
  );
  return (
    <ConfirmUsersDialog {...props} action="logOut" facts={facts} forGood plan={plan}>
      <FormControlLabel
        control={
          <Checkbox
            checked={afterCurrentContact}
            onChange={(_event, checked) => setAfterCurrentContact(checked)}
          />
        }
        label={
          <span>
            {t('logOut.afterCurrentContact')}
            <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
              {t('logOut.afterCurrentContactHelp')}
            </Box>
          </span>
        }
      />
    </ConfirmUsersDialog>
  );
}
