import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { MessageChannel } from '../../gql/graphql.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Failures } from './Failures.tsx';
import { useOwnForm } from './useOwnForm.ts';

const CHANGE_OWN_CONTACT = graphql(`
  mutation ChangeOwnContact($input: ChangeOwnContactInput!) {
    changeOwnContact(input: $input) { userErrors { code message path } }
  }
`);

interface NewContactProps {
  channel: MessageChannel;
  onSent(address: string): void;
  onClose(): void;
}

/** The new address, which gets a message before it counts. */
export function NewContact({ channel, onSent, onClose }: NewContactProps) {
  const { t } = useTranslation('myAccount');
  const [change] = useMutation(CHANGE_OWN_CONTACT);
  const form = useOwnForm({
    values: { address: '', password: '' },
    send: async (values) =>
      (await change({ variables: { input: { channel, ...values } } })).data?.changeOwnContact.userErrors,
    onDone: () => onSent(form.watch('address').trim()),
  });
  const email = channel === 'EMAIL';
  return (
    <FormDialog
      title={t(`contact.dialog.${channel}`)}
      submit={t('contact.send')}
      busy={form.busy}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Failures form={form} />
      <TextField
        label={t(`contact.new.${channel}`)}
        help={t(`contact.help.${channel}`)}
        type={email ? 'email' : 'tel'}
        autoComplete={email ? 'email' : 'tel'}
        autoFocus
        error={form.wrong('address')}
        {...form.register('address', { required: t('missing') })}
      />
      <PasswordField
        label={t('password.present')}
        autoComplete="current-password"
        error={form.wrong('password')}
        {...form.register('password', { required: t('missing') })}
      />
    </FormDialog>
  );
}
