import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Failures } from './Failures.tsx';
import { PasswordAndCode } from './PasswordAndCode.tsx';
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx';
import { useOwnForm } from './useOwnForm.ts';

const RENEW_RECOVERY_CODES = graphql(`
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) { recoveryCodes userErrors { code message path } }
  }
`);

interface RenewCodesDialogProps {
  onChanged(): void;
  onClose(): void;
}

export function RenewCodesDialog({ onChanged, onClose }: RenewCodesDialogProps) {
  const { t } = useTranslation('myAccount');
  const [codes, setCodes] = useState<readonly string[]>();
  const [renew] = useMutation(RENEW_RECOVERY_CODES);
  const form = useOwnForm({
    values: { password: '', code: '' },
    send: async (input) => {
      const answer = (await renew({ variables: { input } })).data?.renewRecoveryCodes;
      if (answer && answer.recoveryCodes.length > 0) setCodes(answer.recoveryCodes);
      return answer?.userErrors;
    },
    onDone: onChanged,
  });
  if (codes) return <RecoveryCodesDialog codes={codes} onClose={onClose} />;
  return (
    <FormDialog
      title={t('factor.renewTitle')}
      submit={t('factor.renewSubmit')}
      busy={form.busy}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Failures form={form} />
      <div>{t('factor.renewText')}</div>
      <PasswordAndCode form={form} />
    </FormDialog>
  );
}
