import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { useToast } from '../../ui/useToast.ts';
import { Failures } from './Failures.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { useOwnForm } from './useOwnForm.ts';

const CHANGE_OWN_PASSWORD = graphql(`
  mutation ChangeOwnPassword($input: ChangeOwnPasswordInput!) {
    changeOwnPassword(input: $input) { userErrors { code message path } }
  }
`);

interface ChangePasswordDialogProps {
  /** Characters that it has at least. */
  least: number;
  onChanged(): void;
  onClose(): void;
}

/** A4: all other browsers are signed out. */
export function ChangePasswordDialog({ least, onChanged, onClose }: ChangePasswordDialogProps) {
  const { t } = useTranslation('myAccount');
  const toast = useToast();
  const [change] = useMutation(CHANGE_OWN_PASSWORD, { refetchQueries: ['MySessions'] });
  const form = useOwnForm({
    values: { password: '', newPassword: '' },
    send: async (input) => (await change({ variables: { input } })).data?.changeOwnPassword.userErrors,
    onDone: () => {
      toast(t('password.changed'));
      onChanged();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('password.title')}
      submit={t('password.submit')}
      busy={form.busy}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Failures form={form} />
      <PasswordField
        label={t('password.present')}
        autoComplete="current-password"
        autoFocus
        error={form.wrong('password')}
        {...form.register('password', { required: t('missing') })}
      />
      <NewPasswordField
        least={least}
        value={form.watch('newPassword')}
        error={form.wrong('newPassword')}
        {...form.register('newPassword', { required: t('missing') })}
      />
      <div>{t('password.endsOthers')}</div>
    </FormDialog>
  );
}
