import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';

export interface Count {
  /** Undefined while it is being counted. */
  count: number | undefined;
  isExact: boolean;
}

/** "4,312", and "about 197,000" where the server has estimated. */
export function useCountWords(): (count: Count) => string {
  const { t } = useTranslation('users');
  const format = useFormat();
  return useCallback(
    ({ count, isExact }) => {
      const number = count === undefined ? '…' : format.number(count);
      return isExact ? number : t('about', { number });
    },
    [t, format],
  );
}
