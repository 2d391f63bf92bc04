import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';

interface PageInfo {
  hasNextPage: boolean;
  endCursor?: string | null | undefined;
}

/** Pages of a connection that only goes forward: the cursors of the pages behind are kept for the way back. */
export function useForwardPages(size: number) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const from = cursors.length * size + 1;
  return {
    first: size,
    after: cursors.at(-1),
    /** Which page it is, counted from 0. */
    index: cursors.length,
    hasPrevious: cursors.length > 0,
    next: ({ endCursor }: PageInfo) => endCursor && setCursors([...cursors, endCursor]),
    previous: () => setCursors(cursors.slice(0, -1)),
    reset: () => setCursors([]),
    /** "Rows 51–100 of 312" */
    range: (shown: number, total: number) =>
      shown === 0
        ? t('pager.none')
        : t('pager.range', {
            from: format.number(from),
            to: format.number(from + shown - 1),
            total: format.number(total),
          }),
  };
}
