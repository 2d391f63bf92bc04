import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../ui/PasswordField.tsx';
import type { TextFieldProps } from '../../ui/TextField.tsx';

interface NewPasswordFieldProps extends Omit<TextFieldProps, 'label' | 'help' | 'value'> {
  least: number;
  value: string;
}

/** Says how many characters are wanting while it is typed. */
export function NewPasswordField({ least, value, ...props }: NewPasswordFieldProps) {
  const { t } = useTranslation('myAccount');
  const { length } = [...value];
  return (
    <PasswordField
      {...props}
      label={t('password.new')}
      autoComplete="new-password"
      help={
        length > 0 && length < least
          ? t('password.more', { count: least - length })
          : t('password.help', { least })
      }
    />
  );
}
