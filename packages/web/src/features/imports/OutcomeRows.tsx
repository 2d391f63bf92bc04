import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import type { ImportRowOutcome } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import type { CheckColumn } from './CheckRow.tsx';
import { checkGridStyles } from './checkGridStyles.ts';
import { useImportRows } from './useImportRows.ts';

interface OutcomeRowsProps {
  importId: string;
  columns: readonly CheckColumn[];
  outcome: ImportRowOutcome;
  label: string;
}

/** The rows behind one count, as they stand in the file, with the user that each is about. */
export function OutcomeRows({ importId, columns, outcome, label }: OutcomeRowsProps) {
  const { t } = useTranslation('imports');
  const { site } = useParams();
  const { found, pages, error, retry } = useImportRows(importId, { outcome });
  if (error && !found) return <ErrorState error={error} onRetry={retry} />;
  if (!found) {
    return (
      <Panel sx={{ flex: 1, overflow: 'hidden' }}>
        <SkeletonRows rows={8} columns={7} />
      </Panel>
    );
  }
  if (found.totalCount === 0) {
    return (
      <Panel sx={{ flex: 1 }}>
        <EmptyState title={t('outcomes.none')} />
      </Panel>
    );
  }
  const invalid = outcome === 'INVALID';
  return (
    <Panel
      sx={{
        display: 'flex',
        flexDirection: 'column',
        flex: { md: 1 },
        height: { xs: 460, md: 'auto' },
        minHeight: 260,
        overflow: 'hidden',
      }}
    >
      <TableContainer tabIndex={0} role="group" aria-label={label} sx={checkGridStyles}>
        <Table size="small" stickyHeader aria-label={label}>
          <TableHead>
            <TableRow>
              <TableCell className="number">{t('check.row')}</TableCell>
              {columns.map((column) => (
                <TableCell key={column.index}>{column.label ?? column.header}</TableCell>
              ))}
              <TableCell>{t(invalid ? 'check.whatToDo' : 'outcomes.user')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {found.nodes.map((row) => (
              <TableRow key={row.rowNumber}>
                <TableCell component="th" scope="row" className="number" title={row.fileName}>
                  {row.fileRow}
                </TableCell>
                {columns.map((column) => (
                  <TableCell key={column.index} title={row.cells[column.index]}>
                    {row.cells[column.index]}
                  </TableCell>
                ))}
                <TableCell>
                  {invalid && row.errors.map(({ message }) => message).join(' · ')}
                  {!invalid && row.user && (
                    <Link component={RouterLink} to={`/${site}/users?user=${row.user.id}`}>
                      {row.user.name || row.user.username}
                    </Link>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <ListFoot
        onPrevious={pages.hasPrevious ? pages.previous : undefined}
        onNext={found.pageInfo.hasNextPage ? () => pages.next(found.pageInfo) : undefined}
      >
        {pages.range(found.nodes.length, found.totalCount)}
      </ListFoot>
    </Panel>
  );
}
