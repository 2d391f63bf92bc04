import Box from '@mui/material/Box';
import type { ShownRow } from './checkRows.ts';
import { useAdvice } from './useAdvice.ts';

/** The advice at the end of a row. */
export function RowAdvice({ id, row }: { id: string; row: ShownRow }) {
  const words = useAdvice()(row);
  return (
    <Box component="span" id={id} className="words" title={words}>
      {words}
    </Box>
  );
}
