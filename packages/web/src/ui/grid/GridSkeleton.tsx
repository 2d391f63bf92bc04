import Skeleton from '@mui/material/Skeleton';
import type { PlacedColumn } from './useGridColumns.ts';

const ROWS = 14;
const WIDTHS = [62, 78, 54, 70, 58, 82];

interface GridSkeletonProps<Row> {
  columns: readonly PlacedColumn<Row>[];
  label: string;
}

/** Rows in the shape of what comes. */
export function GridSkeleton<Row>({ columns, label }: GridSkeletonProps<Row>) {
  return (
    <div role="status" aria-label={label} data-body>
      {Array.from({ length: ROWS }, (_row, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing else to be told apart by
          key={row}
          style={{
            display: 'grid',
            gridTemplateColumns: 'var(--columns)',
            height: 'var(--row-height)',
            alignItems: 'center',
            boxShadow: 'inset 0 -1px var(--mui-palette-divider)',
          }}
        >
          {columns.map(({ id, isName }, column) => (
            <div key={id} style={{ display: 'flex', alignItems: 'center', gap: 9, padding: '0 12px' }}>
              {isName && <Skeleton variant="circular" width={26} height={26} sx={{ flex: 'none' }} />}
              <Skeleton
                variant="rounded"
                height={10}
                width={column === 0 ? 16 : `${WIDTHS[(row * 5 + column) % WIDTHS.length]}%`}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
