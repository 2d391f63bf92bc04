import { useMutation } from '@apollo/client/react';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

const ERASE = graphql(`
  mutation ErasePersonalData($input: ErasePersonalDataInput!) {
    erasePersonalData(input: $input) { erased userErrors { code message path } }
  }
`);

interface EraseDialogProps {
  user: { id: string; name: string; username: string };
  onErased(): void;
  onClose(): void;
}

/** C5: says what goes and what stays; the username is typed, so that it has been read. */
export function EraseDialog({ user, onErased, onClose }: EraseDialogProps) {
  const { t } = useTranslation('changes');
  const [reason, setReason] = useState('');
  const [confirm, setConfirm] = useState('');
  const [erase, { data, loading, error }] = useMutation(ERASE);
  const [problem] = data?.erasePersonalData.userErrors ?? [];
  const submit = async () => {
    const answer = await erase({ variables: { input: { userId: user.id, reason: reason.trim(), confirm } } });
    if (answer.data?.erasePersonalData.erased) onErased();
  };
  return (
    <FormDialog
      title={t('erase.title', { name: user.name || user.username })}
      submit={t('erase.submit')}
      destructive
      busy={loading}
      disabled={!reason.trim() || confirm.trim() !== user.username}
      onSubmit={() => void submit().catch(() => undefined)}
      onClose={onClose}
    >
      {error && <ErrorAlert error={error} />}
      {problem && <span role="alert">{problem.message}</span>}
      <span>{t('erase.what')}</span>
      <TextField
        label={t('erase.reason')}
        help={t('erase.reasonHelp')}
        value={reason}
        maxLength={1000}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setReason(event.target.value)}
      />
      <TextField
        label={t('erase.confirm', { username: user.username })}
        value={confirm}
        autoComplete="off"
        onChange={(event: ChangeEvent<HTMLInputElement>) => setConfirm(event.target.value)}
      />
    </FormDialog>
  );
}
