import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslation } from 'react-i18next';
import { ListFoot } from '../../../ui/ListFoot.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { type PagePlace, type PageSize, pageSizes } from '../gridParams.ts';

interface UsersFootProps {
  place: PagePlace;
  size: PageSize;
  shown: number;
  total: { count: number | undefined; isExact: boolean };
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
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo ?? {};
  const from = hasPreviousPage ? place.from : 1;
  const range = { from: format.number(from), to: format.number(from + shown - 1) };
  const words = () => {
    if (shown === 0) return '';
    if (total.count === undefined) return t('foot.range', range);
    return t(total.isExact ? 'foot.rangeOf' : 'foot.rangeOfAbout', {
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
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2 }}>
        <span>{words()}</span>
        <Select
          value={size}
          variant="standard"
          disableUnderline
          onChange={(event) => onSize(pageSizes.find((known) => known === event.target.value) ?? size)}
          inputProps={{ 'aria-label': t('foot.sizeLabel') }}
          sx={{
            color: 'inherit',
            display: { xs: 'none', sm: 'inline-flex' },
            '& .MuiSelect-select': { py: 0.5 },
          }}
        >
          {pageSizes.map((known) => (
            <MenuItem key={known} value={known}>
              {t('foot.size', { number: format.number(known) })}
            </MenuItem>
          ))}
        </Select>
      </Box>
    </ListFoot>
  );
}
