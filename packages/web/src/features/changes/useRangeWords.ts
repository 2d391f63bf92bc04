import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';

interface Counted {
  totalCount: number;
  totalCountIsExact: boolean;
}

/** "Rows 51–100 of about 350,000"; without the end while it is being counted. */
export function useRangeWords(size: number, counted: Counted | undefined) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  return (page: number, shown: number) => {
    const from = format.number(page * size + 1);
    const to = format.number(page * size + shown);
    if (!counted) return t('rangeOnly', { from, to });
    const total = format.number(counted.totalCount);
    return t(counted.totalCountIsExact ? 'range' : 'rangeAbout', { from, to, total });
  };
}
