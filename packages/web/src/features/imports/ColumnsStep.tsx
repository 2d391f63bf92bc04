import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { ImportPageQuery } from '../../gql/graphql.ts';
import { Panel } from '../../ui/Panel.tsx';

const FIRST_ROWS = graphql(`
  query ImportFirstRows($id: ID!) {
    import(id: $id) {
      id
      rows(first: 3) { nodes { rowNumber cells } }
    }
  }
`);

type Column = NonNullable<ImportPageQuery['import']>['columns'][number];

/** Step 2: which column of the file is read as what, and which are left out. */
export function ColumnsStep({ importId, columns }: { importId: string; columns: readonly Column[] }) {
  const { t, i18n } = useTranslation('imports');
  const { data } = useQuery(FIRST_ROWS, { variables: { id: importId } });
  const rows = data?.import?.rows.nodes ?? [];
  const leftOut = columns
    .filter(({ columnKey }) => !columnKey)
    .map(({ header }) => header || t('columns.noHeader'));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {leftOut.length > 0 && (
        <Alert severity="info">
          {t('columns.leftOut', { count: leftOut.length, columns: list.format(leftOut) })}
        </Alert>
      )}
      <Panel sx={{ overflow: 'hidden' }}>
        <TableContainer tabIndex={0} role="group" aria-label={t('columns.label')}>
          <Table
            size="small"
            aria-label={t('columns.label')}
            sx={{
              '& td, & th': { whiteSpace: 'nowrap' },
              '& tbody tr:last-of-type > *': { borderBottom: 0 },
            }}
          >
            <TableHead>
              <TableRow>
                <TableCell>{t('columns.inFile')}</TableCell>
                <TableCell>{t('columns.readAs')}</TableCell>
                <TableCell>{t('columns.firstValues')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {columns.map((column) => (
                <TableRow key={column.index}>
                  <TableCell component="th" scope="row" sx={{ fontWeight: 550 }}>
                    {column.header || t('columns.noHeader')}
                  </TableCell>
                  <TableCell sx={{ color: column.columnKey ? 'text.primary' : 'text.secondary' }}>
                    {column.columnKey ? `→ ${column.label ?? column.columnKey}` : t('columns.notRead')}
                  </TableCell>
                  <TableCell
                    sx={{
                      color: 'text.secondary',
                      maxWidth: 420,
                      overflow: 'hidden',
                      textOverflow: 'ellipsis',
                      whiteSpace: 'nowrap',
                    }}
                  >
                    {rows
                      .map((row) => row.cells[column.index])
                      .filter(Boolean)
                      .join(' · ') || '–'}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </Panel>
    </Box>
  );
}
