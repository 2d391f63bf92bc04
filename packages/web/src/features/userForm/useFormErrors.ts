import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../runs/userErrors.ts';

const translated = [
  'KEY_TAKEN',
  'NO_LICENSE_AVAILABLE',
  'NO_ROLE_LEFT',
  'ROLE_ABOVE_OWN',
  'LAST_ADMINISTRATOR',
  'NOT_A_LEAF',
  'SUPERVISOR_CYCLE',
  'FIELD_NOT_EDITABLE',
  'CONFLICT',
  'NAME_TAKEN',
];

/** The errors of the server in the reader's language, where that needs no more than it tells. */
export function useFormErrors(): (errors: readonly UserError[]) => UserError[] {
  const { t, i18n } = useTranslation('userForm');
  return useCallback(
    (errors) =>
      errors.map((error) => {
        const { code, path, message } = error;
        if (code === 'REQUIRED') {
          return { ...error, message: t(`required.${path[0]}`, { defaultValue: message }) };
        }
        // English is what the server speaks, with names and values in it.
        const known = translated.includes(code) && !i18n.language.startsWith('en');
        return known ? { ...error, message: t(`wrong.${code}`, { defaultValue: message }) } : error;
      }),
    [t, i18n.language],
  );
}
