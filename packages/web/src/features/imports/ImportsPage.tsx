import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useForwardPages } from '../runs/useForwardPages.ts';
import { ImportState } from './ImportState.tsx';

const IMPORTS = graphql(`
  query Imports($first: Int, $after: String) {
    imports(first: $first, after: $after) {
      nodes {
        id
        fileName
        format
        createdAt
        counts { rows inserted updated unchanged duplicates invalid }
        run { id status actor { id name } progress { done total } }
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

/** Every import: what came in, what was left out, and those that wait to be checked. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const { site } = useParams();
  const format = useFormat();
  const pages = useForwardPages(50);
  useTitle(t('list.title'));
  const { data, error, refetch } = useQuery(IMPORTS, {
    variables: { first: pages.first, after: pages.after },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.imports;
  const begin = (
    <Button component={RouterLink} to={`/${site}/imports/new`} variant="contained" color="primary">
      {t('list.new')}
    </Button>
  );
  const number = (value: number | undefined) => (value === undefined ? '–' : format.number(value));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 }}>
      <PageHeader title={t('list.title')} actions={begin} />
      <Panel sx={{ overflow: 'hidden' }}>
        {error && !found && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !found && <SkeletonRows rows={8} columns={6} />}
        {found?.totalCount === 0 && (
          <EmptyState title={t('list.none')} action={begin}>
            {t('list.noneText')}
          </EmptyState>
        )}
        {found && found.totalCount > 0 && (
          <>
            <TableContainer tabIndex={0} role="group" aria-label={t('list.title')}>
              <Table
                size="small"
                aria-label={t('list.title')}
                sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}
              >
                <TableHead>
                  <TableRow>
                    <TableCell>{t('list.file')}</TableCell>
                    <TableCell>{t('list.state')}</TableCell>
                    <TableCell align="right">{t('list.inserted')}</TableCell>
                    <TableCell align="right">{t('list.updated')}</TableCell>
                    <TableCell align="right">{t('list.same')}</TableCell>
                    <TableCell align="right">{t('list.invalid')}</TableCell>
                    <TableCell>{t('list.who')}</TableCell>
                    <TableCell>{t('list.when')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {found.nodes.map(({ id, fileName, format: template, counts, run, createdAt }) => (
                    <TableRow key={id} hover>
                      <TableCell component="th" scope="row">
                        <Link component={RouterLink} to={`/${site}/imports/${id}`} sx={{ fontWeight: 600 }}>
                          {fileName}
                        </Link>
                        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                          {` ${t(`formats.${template}`)}`}
                        </Box>
                      </TableCell>
                      <TableCell>
                        <ImportState status={run.status} progress={run.progress} />
                      </TableCell>
                      <TableCell align="right">{number(counts?.inserted)}</TableCell>
                      <TableCell align="right">{number(counts?.updated)}</TableCell>
                      <TableCell align="right">
                        {number(counts ? counts.unchanged + counts.duplicates : undefined)}
                      </TableCell>
                      <TableCell align="right">{number(counts?.invalid)}</TableCell>
                      <TableCell>{run.actor.name}</TableCell>
                      <TableCell>
                        <RelativeTime at={createdAt} />
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
          </>
        )}
      </Panel>
    </Box>
  );
}
