import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';
import type { TextKey } from './UserDraft.ts';
import type { UserFormState } from './UserFormState.ts';

interface TextInputProps extends Omit<TextFieldProps, 'label' | 'form'> {
  of: UserFormState;
  field: TextKey;
}

/** One of the texts of a user. */
export function TextInput({ of, field, ...input }: TextInputProps) {
  const { t } = useTranslation('userForm');
  return (
    <TextField
      label={t(`field.${field}`)}
      disabled={of.locked(field)}
      value={of.draft[field]}
      error={of.errorOf(field)}
      autoComplete="off"
      onChange={(event: ChangeEvent<HTMLInputElement>) => of.set(field, event.target.value)}
      {...input}
    />
  );
}
