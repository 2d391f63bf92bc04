import type { FocusEvent } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { SignOnValues } from './SingleSignOnForm.tsx';

interface ProviderFieldsProps {
  form: UseFormReturn<SignOnValues>;
  hasClientSecret: boolean;
  callbackUrl: string;
}

/** What both sides must know of each other. */
export function ProviderFields({ form, hasClientSecret, callbackUrl }: ProviderFieldsProps) {
  const { t } = useTranslation('singleSignOn');
  const { register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <TextField
        label={t('callback')}
        help={t('callbackHelp')}
        readOnly
        value={callbackUrl}
        onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
      />
      <TextField
        label={t('issuer')}
        help={t('issuerHelp')}
        inputMode="url"
        spellCheck={false}
        error={errors.issuer?.message}
        {...register('issuer')}
      />
      <TextField
        label={t('clientId')}
        spellCheck={false}
        autoComplete="off"
        error={errors.clientId?.message}
        {...register('clientId')}
      />
      <PasswordField
        label={t('clientSecret')}
        help={t(hasClientSecret ? 'secretKept' : 'secretHelp')}
        autoComplete="new-password"
        error={errors.clientSecret?.message}
        {...register('clientSecret')}
      />
      <TextField
        label={t('label')}
        help={t('labelHelp')}
        error={errors.label?.message}
        {...register('label')}
      />
    </>
  );
}
