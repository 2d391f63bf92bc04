import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../runs/userErrors.ts';

const translated = ['NAME_TAKEN', 'REQUIRED', 'LIMIT_REACHED', 'UNKNOWN_ID'];

/** What the server says is wrong, in the reader's language where it needs no numbers of the server's. */
export function useErrorWords(): (error: UserError, name: string) => string {
  const { t } = useTranslation('structure');
  return useCallback(
    ({ code, message }, name) => (translated.includes(code) ? t(`wrong.${code}`, { name }) : message),
    [t],
  );
}
