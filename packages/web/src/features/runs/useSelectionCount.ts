import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import type { Selection } from '../selections/Selection.ts';

/** How many a selection holds, in words: above 100,000 it may be an estimate and says so. */
export function useSelectionCount({ count, isExact }: Selection): string {
  const { t } = useTranslation('runs');
  const format = useFormat();
  return isExact ? format.number(count) : t('choose.about', { shown: format.number(count) });
}
