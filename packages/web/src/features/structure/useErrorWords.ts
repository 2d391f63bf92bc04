import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../runs/userErrors.ts';

const translated = [
  'REQUIRED',
  'LIMIT_REACHED',
  'UNKNOWN_ID',
  'COUNT_REQUIRED',
  'HOLDS_AGENTS',
  'NOT_A_LEAF',
];
/** Which name is taken, by the field that the server finds wrong; of two trees it says which names. */
const taken: Record<string, string> = { name: 'NAME_TAKEN', parentId: 'PLACE_TAKEN' };

/** What the server says is wrong, in the reader's language where it needs no words of the server's. */
export function useErrorWords(): (error: UserError, name: string) => string {
  const { t } = useTranslation('structure');
  return useCallback(
    ({ code, message, path }, name) => {
      const key = code === 'NAME_TAKEN' ? taken[path[0] ?? ''] : translated.find((one) => one === code);
      return key ? t(`wrong.${key}`, { name }) : message;
    },
    [t],
  );
}
