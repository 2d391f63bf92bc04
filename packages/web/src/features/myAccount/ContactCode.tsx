import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { MessageChannel } from '../../gql/graphql.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/useToast.ts';
import { Failures } from './Failures.tsx';
import { useOwnForm } from './useOwnForm.ts';

const CONFIRM_BY_CODE = graphql(`
  mutation ConfirmOwnContactByCode($input: ConfirmOwnContactInput!) {
    confirmOwnContact(input: $input) { userErrors { code message path } }
  }
`);

interface ContactCodeProps {
  channel: MessageChannel;
  address: string;
  onChanged(): void;
  onClose(): void;
}

/** The code of the message; the link of an e-mail does the same. */
export function ContactCode({ channel, address, onChanged, onClose }: ContactCodeProps) {
  const { t } = useTranslation('myAccount');
  const toast = useToast();
  const [confirm] = useMutation(CONFIRM_BY_CODE);
  const form = useOwnForm({
    values: { code: '' },
    send: async ({ code }) =>
      (await confirm({ variables: { input: { channel, code } } })).data?.confirmOwnContact.userErrors,
    onDone: () => {
      toast(t(`contact.changed.${channel}`));
      onChanged();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(`contact.dialog.${channel}`)}
      submit={t('contact.confirm')}
      busy={form.busy}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Failures form={form} />
      <div role="status" style={{ overflowWrap: 'anywhere' }}>
        {t(`contact.sent.${channel}`, { address })}
      </div>
      <TextField
        label={t('contact.code')}
        help={t('contact.codeHelp')}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        error={form.wrong('code')}
        {...form.register('code', { required: t('missing') })}
      />
    </FormDialog>
  );
}
