import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ShownRow } from './checkRows.ts';
import { useAdvice } from './useAdvice.ts';

/** The advice of the row that one is in, whole: at the end of the row there may be no room for it. */
export function AdviceLine({ row }: { row: ShownRow }) {
  const { t } = useTranslation('imports');
  const advice = useAdvice();
  return (
    // Each cell of the row is described by the advice there already.
    <Box
      aria-hidden
      sx={{
        flex: 'none',
        maxHeight: 96,
        overflowY: 'auto',
        px: 3,
        py: 2,
        borderTop: '1px solid',
        borderColor: 'divider',
        overflowWrap: 'anywhere',
        color: row.state === 'wrong' ? 'bad.text' : 'text.secondary',
      }}
    >
      <Box component="span" sx={{ color: 'text.secondary', mr: 2 }}>
        {t('check.rowNumber', { row: row.fileRow })}
      </Box>
      {advice(row)}
    </Box>
  );
}
