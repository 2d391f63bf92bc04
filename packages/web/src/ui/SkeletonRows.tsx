import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

const WIDTHS = [62, 48, 71, 55, 66, 44];

/** Rows in the shape of what comes. */
export function SkeletonRows({ rows = 8, columns = 4 }: { rows?: number; columns?: number }) {
  return (
    <Box aria-hidden>
      {Array.from({ length: rows }, (_row, row) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing else to be told apart by
          key={row}
          sx={{
            display: 'grid',
            gridTemplateColumns: `repeat(${columns}, 1fr)`,
            alignItems: 'center',
            gap: 4,
            height: 40,
            px: 3,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          {Array.from({ length: columns }, (_cell, column) => (
            <Skeleton
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              key={column}
              variant="rounded"
              height={10}
              width={`${WIDTHS[(row * 2 + column) % WIDTHS.length]}%`}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}
