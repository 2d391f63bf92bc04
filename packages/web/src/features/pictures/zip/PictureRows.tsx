import { useQuery } from '@apollo/client/react';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { graphql } from '../../../gql/gql.ts';
import type { PictureImportRowFilter } from '../../../gql/graphql.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ListFoot } from '../../../ui/ListFoot.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { useForwardPages } from '../../runs/useForwardPages.ts';

const PAGE = 50;

const PICTURE_ROWS = graphql(`
  query PictureRows($id: ID!, $filter: PictureImportRowFilter, $first: Int, $after: String) {
    pictureImport(id: $id) {
      id
      rows(filter: $filter, first: $first, after: $after) {
        nodes { rowNumber fileName reason detail message user { id name username } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

/** The files behind one count, with whose picture each is, or why it is not taken. */
export function PictureRows({ importId, filter }: { importId: string; filter: PictureImportRowFilter }) {
  const { t } = useTranslation('pictures');
  const { site } = useParams();
  const pages = useForwardPages(PAGE);
  const { data, error, refetch } = useQuery(PICTURE_ROWS, {
    variables: { id: importId, filter, first: pages.first, after: pages.after },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.pictureImport?.rows;
  if (error && !found) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!found) {
    return (
      <Panel sx={{ overflow: 'hidden' }}>
        <SkeletonRows rows={8} columns={2} />
      </Panel>
    );
  }
  if (found.totalCount === 0) {
    return (
      <Panel>
        <EmptyState title={t('zip.none')} />
      </Panel>
    );
  }
  const invalid = filter.outcome === 'INVALID';
  const label = t(`zip.outcomes.${filter.outcome}`);
  return (
    <Panel sx={{ overflow: 'hidden' }}>
      <TableContainer tabIndex={0} role="group" aria-label={label} sx={{ maxHeight: { md: '56vh' } }}>
        <Table
          size="small"
          stickyHeader
          aria-label={label}
          sx={{ '& td, & th': { overflowWrap: 'anywhere', py: 2 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('zip.column.file')}</TableCell>
              <TableCell>{t(invalid ? 'zip.column.why' : 'zip.column.user')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {found.nodes.map(({ rowNumber, fileName, reason, detail, message, user }) => (
              <TableRow key={rowNumber}>
                <TableCell component="th" scope="row" sx={{ minWidth: 120 }}>
                  {fileName}
                </TableCell>
                <TableCell sx={{ minWidth: 140 }}>
                  {user && (
                    <Link component={RouterLink} to={`/${site}/users?user=${user.id}`}>
                      {user.name || user.username}
                    </Link>
                  )}
                  {reason && (
                    <span title={message ?? undefined}>
                      {user && ' · '}
                      {t(`zip.advice.${reason}`, {
                        ...(detail && { context: 'about', detail }),
                        defaultValue: message ?? reason,
                      })}
                    </span>
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
