import { useTranslation } from 'react-i18next';
import type { ShownRow } from './checkRows.ts';

/** What is wrong with a row and what to do, or that it is mended: always in words, never by colour alone. */
export function useAdvice(): (row: ShownRow) => string {
  const { t } = useTranslation('imports');
  return (row) =>
    ({
      wrong: row.errors.map((error) => error.message).join(' · '),
      checking: t('check.checkingRow'),
      mended: t('check.mended'),
      dropped: t('check.dropped'),
    })[row.state];
}
