import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import { ListFoot } from '../../../ui/ListFoot.tsx';
import { NativeChoice } from '../../../ui/NativeChoice.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { type PagePlace, type PageSize, pageSizes } from '../gridParams.ts';
import type { Count } from '../useCountWords.ts';

interface UsersFootProps {
  place: PagePlace;
  size: PageSize;
  shown: number;
  total: Count;
  pageInfo:
    | {
        hasNextPage: boolean;
        hasPreviousPage: boolean;
        startCursor?: string | null | undefined;
        endCursor?: string | null | undefined;
      }
    | undefined;
  onPlace(place: PagePlace): void;
  onSize(size: PageSize): void;
}

/** "Rows 1–50 of 312", how many a page, and the way to the others. */
export function UsersFoot({ place, size, shown, total, pageInfo, onPlace, onSize }: UsersFootProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const narrow = useMediaQuery('(max-width:600px)');
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo ?? {};
  const from = hasPreviousPage ? place.from : 1;
  const range = { from: format.number(from), to: format.number(from + shown - 1) };
  const words = () => {
    if (shown === 0) return '';
    if (total.count === undefined) return t('foot.range', range);
    const exact = narrow ? 'foot.shortOf' : 'foot.rangeOf';
    return t(total.isExact ? exact : `${exact}About`, {
      ...range,
      total: format.number(total.count),
    });
  };
  return (
    <ListFoot
      onPrevious={
        hasPreviousPage && startCursor
          ? () => onPlace({ before: startCursor, from: Math.max(1, from - size) })
          : undefined
      }
      onNext={hasNextPage && endCursor ? () => onPlace({ after: endCursor, from: from + shown }) : undefined}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1,
          whiteSpace: 'nowrap',
        }}
      >
        <span className="truncate">{words()}</span>
        <NativeChoice
          label={t('foot.sizeLabel')}
          value={size}
          options={pageSizes.map((value) => ({
            value,
            label: t('foot.size', { number: format.number(value) }),
          }))}
          onChange={onSize}
        />
      </Box>
    </ListFoot>
  );
}
