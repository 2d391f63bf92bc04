import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from './FileReadingLine.tsx';

/** The first rows of a file with their numbers, the header among them. */
export function FilePreviewTable({ rows, headerRow }: Pick<FilePreview, 'rows' | 'headerRow'>) {
  const { t } = useTranslation('imports');
  if (rows.length === 0) {
    return <Typography sx={{ color: 'text.secondary' }}>{t('reading.noRows')}</Typography>;
  }
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return (
    <Box sx={{ border: '1px solid', borderColor: 'divider', borderRadius: '8px', overflow: 'hidden' }}>
      <TableContainer tabIndex={0} role="group" aria-label={t('reading.preview')} sx={{ maxHeight: 300 }}>
        <Table
          size="small"
          aria-label={t('reading.preview')}
          sx={{
            '& td, & th': {
              whiteSpace: 'nowrap',
              maxWidth: 220,
              overflow: 'hidden',
              textOverflow: 'ellipsis',
            },
            '& tbody tr:last-of-type > *': { borderBottom: 0 },
          }}
        >
          <TableBody>
            {rows.map(({ rowNumber, cells }) => (
              <TableRow
                key={rowNumber}
                sx={rowNumber === headerRow ? { bgcolor: 'tint.neutral', '& td': { fontWeight: 600 } } : {}}
              >
                <TableCell component="th" scope="row" sx={{ color: 'text.secondary', width: 1 }}>
                  {rowNumber}
                </TableCell>
                {Array.from({ length: width }, (_, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place.
                  <TableCell key={i} title={cells[i] ?? ''}>
                    {cells[i] ?? ''}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
