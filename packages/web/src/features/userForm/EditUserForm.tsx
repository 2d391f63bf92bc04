import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { EditedUserFragment, UpdateUserMutation } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { useLeaveGuard } from '../../ui/useLeaveGuard.tsx';
import { useRequest } from '../runs/useRequest.ts';
import { useRunToast } from '../runs/useRunToast.ts';
import { ConflictView } from './ConflictView.tsx';
import { changedKeys, updateInput } from './draftInput.ts';
import { UPDATE_USER } from './editedUser.ts';
import type { FormChoices } from './formTypes.ts';
import { merged, type Side, type Sides, sidesOf } from './merged.ts';
import { useTypedErrors } from './typedErrors.ts';
import { draftOf, type UserDraft } from './UserDraft.ts';
import { UserForm } from './UserForm.tsx';
import { useReturn } from './useReturn.ts';
import { useUserForm } from './useUserForm.ts';

export type EditConflict = UpdateUserMutation['updateUser']['conflicts'][number];

interface Edit {
  /** What the form was filled with, and when. */
  base: UserDraft;
  editToken: string;
  conflicts: readonly EditConflict[];
  /** Of what stood in the form when the conflicts were found. */
  sides: Sides;
  chosen: Readonly<Record<string, Side>>;
}

/** U10: saves what was changed; what somebody else has changed too is chosen field by field, then saved. */
export function EditUserForm({ user, choices }: { user: EditedUserFragment; choices: FormChoices }) {
  const { t } = useTranslation(['userForm', 'ui']);
  const say = useRunToast();
  const navigate = useNavigate();
  const listAddress = useReturn();
  const typedErrors = useTypedErrors();
  const [edit, setEdit] = useState<Edit>(() => {
    const base = draftOf(user);
    return {
      base,
      sides: { mine: base, theirs: base },
      editToken: user.editToken,
      conflicts: [],
      chosen: {},
    };
  });
  const { form, setDraft, tell } = useUserForm(edit.base, false);
  const { draft } = form;
  const changed = changedKeys(edit.base, draft);
  const guard = useLeaveGuard(changed.length > 0);
  const [update] = useMutation(UPDATE_USER);
  const undecided = edit.conflicts.filter(({ field }) => !edit.chosen[field]);
  const saving = useRequest(
    useCallback(async () => {
      const wrong = typedErrors(draft);
      tell(wrong);
      if (wrong.length > 0) return;
      const input = { ...updateInput(edit.base, draft), id: user.id, editToken: edit.editToken };
      const { data } = await update({ variables: { input } });
      const answer = data?.updateUser;
      if (!answer) return;
      if (answer.conflicts.length > 0 && answer.user) {
        const base = draftOf(answer.user);
        const sides = sidesOf(edit.base, draft, base, answer.conflicts);
        setEdit({ base, sides, editToken: answer.user.editToken, conflicts: answer.conflicts, chosen: {} });
        setDraft(sides.mine);
      }
      const others = answer.userErrors.filter(({ code }) => code !== 'CONFLICT');
      if (answer.userErrors.length > 0) return tell(others);
      guard.release();
      if (answer.run) say(answer.run, t('edit.done', { name: answer.user?.name ?? user.name }));
      void navigate(listAddress(user.id));
    }, [
      typedErrors,
      draft,
      tell,
      edit,
      user,
      update,
      setDraft,
      guard.release,
      say,
      t,
      navigate,
      listAddress,
    ]),
  );
  const choose = (field: string, side: Side) => {
    setEdit({ ...edit, chosen: { ...edit.chosen, [field]: side } });
    setDraft((present) => ({ ...present, ...merged(field, side, edit.sides) }));
  };
  return (
    <>
      <UserForm
        form={form}
        choices={choices}
        userId={user.id}
        onSubmit={() => undecided.length === 0 && void saving.run()}
        head={
          edit.conflicts.length > 0 && (
            <ConflictView conflicts={edit.conflicts} chosen={edit.chosen} onChoose={choose} />
          )
        }
        foot={
          <>
            <Box
              role="status"
              sx={{ mr: 'auto', color: 'text.secondary', width: { xs: '100%', sm: 'auto' } }}
            >
              {undecided.length > 0
                ? t('conflict.left', { count: undecided.length })
                : t('edit.changed', { count: changed.length })}
            </Box>
            <Button component={Link} to={listAddress(user.id)}>
              {t('ui:cancel')}
            </Button>
            <Button
              type="submit"
              variant="contained"
              color="primary"
              loading={saving.busy}
              disabled={undecided.length > 0 || (changed.length === 0 && edit.conflicts.length === 0)}
            >
              {edit.conflicts.length > 0 ? t('conflict.save') : t('ui:save')}
            </Button>
            {saving.error && <ErrorAlert error={saving.error} onRetry={() => void saving.run()} />}
          </>
        }
      />
      {guard.dialog}
    </>
  );
}
