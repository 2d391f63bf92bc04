import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { useRunTitle } from '../../runs/useRunTitle.ts';
import { ChangeEntry } from './ChangeEntry.tsx';
import { changesByRun } from './changesByRun.ts';

const USER_CHANGES = graphql(`
  query UserChanges($id: ID!, $after: String) {
    changes(filter: { user: $id }, first: 25, after: $after) {
      nodes {
        id
        at
        field
        before
        after
        added
        removed
        reason
        actor { id name }
        run {
          id
          kind
          input
          import { id fileName }
          undoOf { id kind input import { id fileName } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

interface UserChangesProps {
  userId: string;
  /** Where the page before this one ended. */
  after?: string | undefined;
}

/** What has changed in this account, the newest first; older pages follow below. */
export function UserChanges({ userId, after }: UserChangesProps) {
  const { t } = useTranslation('users');
  const [older, setOlder] = useState<string>();
  const { data, error, refetch } = useQuery(USER_CHANGES, {
    variables: { id: userId, after },
    fetchPolicy: 'cache-and-network',
  });
  const nodes = data?.changes.nodes;
  const entries = useMemo(() => changesByRun(nodes ?? []), [nodes]);
  const runs = useMemo(() => entries.flatMap(({ run }) => run ?? []), [entries]);
  const titleOf = useRunTitle(runs);
  if (error && !data) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (!data) return <SkeletonRows rows={5} columns={2} />;
  if (entries.length === 0 && !after) {
    return <Box sx={{ py: 4, color: 'text.secondary' }}>{t('drawer.noChanges')}</Box>;
  }
  const { hasNextPage, endCursor } = data.changes.pageInfo;
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.map((entry) => (
          <ChangeEntry key={entry.id} entry={entry} title={entry.run ? titleOf(entry.run) : undefined} />
        ))}
      </Box>
      {hasNextPage && endCursor && !older && (
        <Button size="small" sx={{ my: 4 }} onClick={() => setOlder(endCursor)}>
          {t('drawer.older')}
        </Button>
      )}
      {older && <UserChanges userId={userId} after={older} />}
    </>
  );
}
