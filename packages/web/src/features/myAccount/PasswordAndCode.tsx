import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface PasswordAndCodeProps {
  form: {
    register(field: 'password' | 'code', options: { required: string }): UseFormRegisterReturn;
    wrong(field: 'password' | 'code'): string | undefined;
  };
}

/** What shows that it is really they. */
export function PasswordAndCode({ form }: PasswordAndCodeProps) {
  const { t } = useTranslation('myAccount');
  return (
    <>
      <PasswordField
        label={t('password.present')}
        autoComplete="current-password"
        error={form.wrong('password')}
        {...form.register('password', { required: t('missing') })}
      />
      <TextField
        label={t('factor.code')}
        help={t('factor.orRecovery')}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        error={form.wrong('code')}
        {...form.register('code', { required: t('missing') })}
      />
    </>
  );
}
