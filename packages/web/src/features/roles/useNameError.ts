import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt, type UserError } from '../runs/userErrors.ts';

/** What is wrong with the name, in the reader's language where that needs no words of the server's. */
export function useNameError(): (errors: readonly UserError[], name: string) => string | undefined {
  const { t } = useTranslation('roles');
  return useCallback(
    (errors, name) => {
      const code = errors.find(({ path }) => path[0] === 'name')?.code;
      if (code === 'NAME_TAKEN') return t('wrong.NAME_TAKEN', { name: name.trim() });
      return code === 'REQUIRED' ? t('wrong.REQUIRED') : errorAt(errors, 'name');
    },
    [t],
  );
}
