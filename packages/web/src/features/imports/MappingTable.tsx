import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { MappingRow } from './MappingRow.tsx';
import type { FoundMapping, Mapping } from './mapping.ts';

interface MappingTableProps {
  found: FoundMapping;
  guessed: Mapping;
  mapping: Mapping;
  /** For each column the one further left that fills the same field. */
  clashing: readonly (number | undefined)[];
  onChoose(index: number, key: string): void;
}

/** A row for each column of the file: its header, its first values, and what it is read as. */
export function MappingTable({ found, guessed, mapping, clashing, onChoose }: MappingTableProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const read = mapping.filter((key) => key !== '').length;
  const nameOf = (index: number) =>
    found.columns[index]?.header || t('mapping.column', { number: format.number(index + 1) });
  return (
    <>
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        {t('mapping.summary', { read, count: mapping.length, leftOut: mapping.length - read })}
      </Typography>
      <Panel sx={{ overflow: 'hidden' }}>
        <TableContainer>
          <Table
            size="small"
            aria-label={t('columns.label')}
            sx={{
              tableLayout: 'fixed',
              '& td, & th': { verticalAlign: 'top', py: 2.5, overflowWrap: 'anywhere' },
              '& tbody tr:last-of-type > *': { borderBottom: 0 },
            }}
          >
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: { xs: '42%', md: '24%' } }}>{t('columns.inFile')}</TableCell>
                <TableCell sx={{ display: { xs: 'none', md: 'table-cell' } }}>
                  {t('columns.firstValues')}
                </TableCell>
                <TableCell sx={{ width: { md: '44%' } }}>{t('columns.readAs')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {found.columns.map((column, at) => (
                <MappingRow
                  key={column.index}
                  column={column}
                  name={nameOf(at)}
                  fields={found.fields}
                  source={found.source}
                  chosen={mapping[at] ?? ''}
                  guessed={mapping[at] === guessed[at]}
                  clash={clashing[at] === undefined ? undefined : nameOf(clashing[at])}
                  onChoose={onChoose}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </Panel>
    </>
  );
}
