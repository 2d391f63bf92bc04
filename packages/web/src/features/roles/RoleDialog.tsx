import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { RoleScope } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useRequest } from '../runs/useRequest.ts';
import { errorsElsewhere, type UserError } from '../runs/userErrors.ts';
import { PermissionFields } from './PermissionFields.tsx';
import type { ListedRole } from './rolesQuery.ts';
import { scopes, userTypes, valuesOf } from './roleValues.ts';
import { useNameError } from './useNameError.ts';

const CREATE = graphql(`
  mutation CreateRole($input: CreateRoleInput!) {
    createRole(input: $input) { role { id name } userErrors { code message path } }
  }
`);

const UPDATE = graphql(`
  mutation UpdateRole($input: UpdateRoleInput!) {
    updateRole(input: $input) { role { id name } userErrors { code message path } }
  }
`);

interface RoleDialogProps {
  /** The role that is edited, or that gives its values to a new one. */
  role?: ListedRole;
  copy?: boolean;
  onSaved(): void;
  onClose(): void;
}

/** R1: what a custom role is called, how far it reaches and what it allows. */
export function RoleDialog({ role, copy = false, onSaved, onClose }: RoleDialogProps) {
  const { t } = useTranslation(['roles', 'ui']);
  const toast = useToast();
  const [values, setValues] = useState(() =>
    valuesOf(role, role ? (copy ? t('copyOf', { name: role.name }) : role.name) : ''),
  );
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [create] = useMutation(CREATE);
  const [update] = useMutation(UPDATE);
  const nameError = useNameError();
  const edited = copy ? undefined : role;
  const change = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const saving = useRequest(
    useCallback(async () => {
      const { permissions, editableFields, ...rest } = values;
      const narrowed = permissions.includes('USERS_EDIT') ? editableFields : null;
      const input = { ...rest, permissions: [...permissions], editableFields: narrowed && [...narrowed] };
      const saved = edited
        ? (await update({ variables: { input: { id: edited.id, ...input } } })).data?.updateRole
        : (await create({ variables: { input } })).data?.createRole;
      setErrors(saved?.userErrors ?? []);
      if (!saved?.role) return;
      toast(t(edited ? 'saved' : 'created', { name: saved.role.name }));
      onSaved();
      onClose();
    }, [create, edited, onClose, onSaved, t, toast, update, values]),
  );
  const elsewhere = errorsElsewhere(errors, ['name']);
  return (
    <FormDialog
      title={edited ? t('editTitle', { name: edited.name }) : t('newTitle')}
      submit={edited ? t('ui:save') : t('create')}
      size="md"
      busy={saving.busy}
      onSubmit={() => void saving.run()}
      onClose={onClose}
    >
      {saving.error && <ErrorAlert error={saving.error} />}
      {elsewhere.length > 0 && (
        <Box role="alert" sx={{ color: 'bad.text', display: 'grid', gap: 1 }}>
          {[...new Set(elsewhere.map(({ message }) => message))].map((message) => (
            <span key={message}>{message}</span>
          ))}
        </Box>
      )}
      {edited && edited.userCount > 0 && (
        <Box sx={{ color: 'text.secondary' }}>{t('holders', { count: edited.userCount })}</Box>
      )}
      <TextField
        label={t('column.name')}
        value={values.name}
        maxLength={100}
        autoFocus
        autoComplete="off"
        error={nameError(errors, values.name)}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          change({ name: event.target.value });
          setErrors((before) => before.filter(({ path }) => path[0] !== 'name'));
        }}
      />
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <ModeChoice
          label={t('column.userType')}
          value={values.userType}
          onChange={(userType) => change({ userType })}
          modes={userTypes.map((value) => ({ value, label: t(`userTypes.${value}`) }))}
        />
        <ModeChoice<RoleScope>
          label={t('column.scope')}
          value={values.scope}
          onChange={(scope) => change({ scope })}
          modes={scopes.map((value) => ({
            value,
            label: t(`scopesShort.${value}`),
            help: t(`scopesHelp.${value}`),
          }))}
        />
      </Box>
      <PermissionFields values={values} onChange={change} />
    </FormDialog>
  );
}
