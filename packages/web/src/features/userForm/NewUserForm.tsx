import { useApolloClient, useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { useLeaveGuard } from '../../ui/useLeaveGuard.tsx';
import { useMay } from '../accounts/useMay.ts';
import { useRequest } from '../runs/useRequest.ts';
import { useRunToast } from '../runs/useRunToast.ts';
import { changedKeys, createInput } from './draftInput.ts';
import type { FormChoices } from './formTypes.ts';
import { useTypedErrors } from './typedErrors.ts';
import type { UserDraft } from './UserDraft.ts';
import { UserForm } from './UserForm.tsx';
import { useReturn } from './useReturn.ts';
import { useUserForm } from './useUserForm.ts';

const CREATE_USER = graphql(`
  mutation CreateUser($input: CreateUserInput!) {
    createUser(input: $input) {
      user { id name }
      run { id canUndo }
      userErrors { code message path }
    }
  }
`);

/** Creates the user and opens them in the list. */
export function NewUserForm({ start, choices }: { start: UserDraft; choices: FormChoices }) {
  const { t } = useTranslation(['userForm', 'ui']);
  const may = useMay();
  const client = useApolloClient();
  const say = useRunToast();
  const navigate = useNavigate();
  const listAddress = useReturn();
  const typedErrors = useTypedErrors();
  const { form, tell } = useUserForm(start, true);
  const [invites, setInvites] = useState(false);
  const { draft } = form;
  const guard = useLeaveGuard(changedKeys(start, draft).length > 0);
  const [create] = useMutation(CREATE_USER);
  // What is sent again after the connection broke is the same request.
  const sent = useRef({ text: '', key: '' });
  const saving = useRequest(
    useCallback(async () => {
      const wrong = typedErrors(draft);
      tell(wrong);
      if (wrong.length > 0) return;
      const values = { ...createInput(draft), activation: invites ? ('NOW' as const) : ('LATER' as const) };
      const text = JSON.stringify(values);
      if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() };
      const { data } = await create({
        variables: { input: { ...values, idempotencyKey: sent.current.key } },
      });
      const answer = data?.createUser;
      if (answer && answer.userErrors.length > 0) return tell(answer.userErrors);
      if (!answer?.run) return;
      guard.release();
      say(answer.run, t('new.done', { name: answer.user?.name ?? draft.username }));
      void client.refetchQueries({ include: ['Viewer'] }).catch(() => undefined);
      void navigate(listAddress(answer.user?.id));
    }, [typedErrors, draft, tell, invites, create, guard.release, say, t, client, navigate, listAddress]),
  );
  return (
    <>
      <UserForm
        form={form}
        choices={choices}
        onSubmit={() => void saving.run()}
        foot={
          <>
            {may('PASSWORDS_RESET') && (
              <FormControlLabel
                label={t('new.invite')}
                sx={{ mr: 'auto', width: { xs: '100%', sm: 'auto' } }}
                control={<Checkbox checked={invites} onChange={(_event, on) => setInvites(on)} />}
              />
            )}
            <Button component={Link} to={listAddress()} sx={{ ml: 'auto' }}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" variant="contained" color="primary" loading={saving.busy}>
              {t('new.save')}
            </Button>
            {saving.error && <ErrorAlert error={saving.error} onRetry={() => void saving.run()} />}
          </>
        }
      />
      {guard.dialog}
    </>
  );
}
