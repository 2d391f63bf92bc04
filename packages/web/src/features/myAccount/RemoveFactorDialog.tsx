import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useToast } from '../../ui/useToast.ts';
import { Failures } from './Failures.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import { PasswordAndCode } from './PasswordAndCode.tsx';
import { useOwnForm } from './useOwnForm.ts';

const REMOVE_SECOND_FACTOR = graphql(`
  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
    removeSecondFactor(input: $input) { userErrors { code message path } }
  }
`);

const LEAST = 15;

interface RemoveFactorDialogProps {
  onChanged(): void;
  onClose(): void;
}

/** A short password does not stand alone, so a longer one is chosen with it. */
export function RemoveFactorDialog({ onChanged, onClose }: RemoveFactorDialogProps) {
  const { t } = useTranslation('myAccount');
  const toast = useToast();
  const [remove] = useMutation(REMOVE_SECOND_FACTOR, { refetchQueries: ['MySessions'] });
  const form = useOwnForm({
    values: { password: '', code: '', newPassword: '' },
    send: async ({ password, code, newPassword }) => {
      const input = { password, code, ...(newPassword && { newPassword }) };
      return (await remove({ variables: { input } })).data?.removeSecondFactor.userErrors;
    },
    onDone: () => {
      toast(t('factor.turnedOff'));
      onChanged();
      onClose();
    },
  });
  const { length } = [...form.watch('password')];
  const isShort = length > 0 && length < LEAST;
  return (
    <FormDialog
      title={t('factor.removeTitle')}
      submit={t('factor.turnOff')}
      destructive
      busy={form.busy}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Failures form={form} />
      <div>{t('factor.removeText')}</div>
      <PasswordAndCode form={form} />
      {(isShort || form.wrong('newPassword')) && (
        <NewPasswordField
          least={LEAST}
          value={form.watch('newPassword')}
          error={form.wrong('newPassword')}
          {...form.register('newPassword', { required: isShort && t('factor.tooShort') })}
        />
      )}
    </FormDialog>
  );
}
