import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { OnePicker } from '../../ui/OnePicker.tsx';
import type { Pick } from '../../ui/SearchPicker.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { ConfirmCount } from '../runs/ConfirmCount.tsx';
import { useRequest } from '../runs/useRequest.ts';
import { useRunToast } from '../runs/useRunToast.ts';
import type { UserError } from '../runs/userErrors.ts';
import type { ListedRole } from './rolesQuery.ts';

const DELETE = graphql(`
  mutation DeleteRole($input: DeleteRoleInput!) {
    deleteRole(input: $input) {
      run {
        id
        kind
        status
        canUndo
        counts { selected changed unchanged refused }
        refusals(first: 5) { nodes { user { id name } code message } }
      }
      userErrors { code message path }
    }
  }
`);

interface DeleteRoleDialogProps {
  role: ListedRole;
  roles: readonly ListedRole[];
  onDeleted(): void;
  onClose(): void;
}

/** R1: who holds the role gets another one in its place; somebody always has a role. */
export function DeleteRoleDialog({ role, roles, onDeleted, onClose }: DeleteRoleDialogProps) {
  const { t } = useTranslation('roles');
  const format = useFormat();
  const toast = useRunToast();
  const [other, setOther] = useState<Pick | null>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<readonly (UserError | { code: string; message: string })[]>([]);
  const [remove] = useMutation(DELETE);
  const { id, name, userCount } = role;
  const held = userCount > 0 || wrong.some(({ code }) => code === 'IN_USE');
  const guarded = wrong.some(({ code }) => code === 'COUNT_REQUIRED');
  const deleting = useRequest(
    useCallback(async () => {
      const input = {
        id,
        ...(other && { reassignTo: other.id }),
        ...(typed && { confirmCount: Number(typed) }),
      };
      const answer = (await remove({ variables: { input } })).data?.deleteRole;
      const run = answer?.run;
      const refused = run?.refusals.nodes.map(({ code, message, user }) => ({
        code,
        message: `${user.name}: ${message}`,
      }));
      const failed = run?.status === 'FAILED' ? refused : undefined;
      setWrong(failed ?? answer?.userErrors ?? []);
      if (!run || failed) return;
      const changed = run.counts?.changed ?? 0;
      const words = { name, other: other?.name, count: changed, shown: format.number(changed) };
      toast(run, t(run.status === 'APPLIED' ? (changed > 0 ? 'reassigned' : 'deleted') : 'deleting', words));
      onDeleted();
      onClose();
    }, [format, id, name, onClose, onDeleted, other, remove, t, toast, typed]),
  );
  const others = roles.filter((one) => one.id !== id && one.grantable);
  return (
    <FormDialog
      title={t('deleteTitle', { name })}
      submit={held ? t('deleteAndReassign') : t('delete')}
      destructive
      busy={deleting.busy}
      disabled={(held && !other) || (guarded && typed !== String(userCount))}
      onSubmit={() => void deleting.run()}
      onClose={onClose}
    >
      {deleting.error && <ErrorAlert error={deleting.error} />}
      {wrong.length > 0 && (
        <Box role="alert" sx={{ color: 'bad.text', display: 'grid', gap: 1 }}>
          {wrong.map(({ message }) => (
            <span key={message}>{message}</span>
          ))}
        </Box>
      )}
      <span>
        {userCount > 0
          ? t('deleteHeld', { count: userCount, shown: format.number(userCount) })
          : t('deleteUnheld')}
        {held && ` ${t('undoable')}`}
      </span>
      {held && (
        <OnePicker
          label={t('reassignTo')}
          placeholder={t('picker.placeholder')}
          options={others}
          chosen={other}
          loading={false}
          onChange={setOther}
        />
      )}
      {guarded && <ConfirmCount count={userCount} value={typed} onChange={setTyped} />}
    </FormDialog>
  );
}
