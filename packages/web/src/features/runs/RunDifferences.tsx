import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { usePaused } from '../../ui/usePaused.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import { useForwardPages } from './useForwardPages.ts';

const RUN_DIFFERENCES = graphql(`
  query RunDifferences($id: ID!, $first: Int!, $after: String, $search: String) {
    run(id: $id) {
      id
      differences(first: $first, after: $after, search: $search) {
        nodes {
          user { id name username }
          fields { field before after added removed }
        }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

interface RunDifferencesProps {
  runId: string;
  pageSize?: number;
  linkTo?: ((userId: string) => string) | undefined;
}

/** Every difference of a run, page by page, with a search for one user. */
export function RunDifferences({ runId, pageSize = 50, linkTo }: RunDifferencesProps) {
  const { t } = useTranslation('runs');
  const pages = useForwardPages(pageSize);
  const [search, setSearch] = useState('');
  const wanted = usePaused(search.trim());
  const { data, previousData, error, refetch } = useQuery(RUN_DIFFERENCES, {
    variables: { id: runId, first: pages.first, after: pages.after, search: wanted || undefined },
    fetchPolicy: 'cache-and-network',
  });
  const differences = (data ?? previousData)?.run?.differences;
  if (error) return <ErrorAlert error={error} onRetry={() => refetch()} />;
  return (
    <Box>
      <Box sx={{ p: 2.5, borderBottom: 1, borderColor: 'divider' }}>
        <OutlinedInput
          size="small"
          type="search"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            pages.reset();
          }}
          placeholder={t('differences.search')}
          startAdornment={<Search size={15} aria-hidden />}
          slotProps={{ input: { 'aria-label': t('differences.search') } }}
          sx={{ width: 260, maxWidth: '100%' }}
        />
      </Box>
      {!differences && <SkeletonRows rows={5} columns={3} />}
      {differences?.totalCount === 0 && (
        <Box sx={{ p: 4, color: 'text.secondary' }}>{t('differences.noneFound')}</Box>
      )}
      {differences && differences.totalCount > 0 && (
        <DifferenceTable users={differences.nodes} label={t('differences.label')} linkTo={linkTo} />
      )}
      {differences && (
        <ListFoot
          onPrevious={pages.hasPrevious ? pages.previous : undefined}
          onNext={differences.pageInfo.hasNextPage ? () => pages.next(differences.pageInfo) : undefined}
        >
          {pages.range(differences.nodes.length, differences.totalCount)}
        </ListFoot>
      )}
    </Box>
  );
}
