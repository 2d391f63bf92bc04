import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorAlert } from '../../../ui/ErrorAlert.tsx';
import { ListFoot } from '../../../ui/ListFoot.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { useToast } from '../../../ui/useToast.ts';
import { useForwardPages } from '../useForwardPages.ts';

const WAITING_USERS = graphql(`
  query WaitingUsers($id: ID!, $first: Int!, $after: String) {
    run(id: $id) {
      id
      waiting(first: $first, after: $after) {
        nodes { user { id name username } since until }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

const CANCEL_WAITING = graphql(`
  mutation CancelWaiting($input: CancelWaitingInput!) {
    cancelWaiting(input: $input) {
      run { id status counts { selected changed unchanged refused } }
      userErrors { code message path }
    }
  }
`);

interface WaitingUsersProps {
  runId: string;
  linkTo: ((userId: string) => string) | undefined;
}

/** For whom a run waits until they log off; each can be left as they are. */
export function WaitingUsers({ runId, linkTo }: WaitingUsersProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const toast = useToast();
  const pages = useForwardPages(50);
  const { data, error, refetch } = useQuery(WAITING_USERS, {
    variables: { id: runId, first: pages.first, after: pages.after },
    fetchPolicy: 'cache-and-network',
    pollInterval: 5_000,
  });
  const [cancelWaiting] = useMutation(CANCEL_WAITING);
  const waiting = data?.run?.waiting;
  const takeOut = async (userId: string) => {
    const answer = await cancelWaiting({ variables: { input: { runId, userIds: [userId] } } });
    const problem = answer.data?.cancelWaiting.userErrors[0]?.message;
    if (problem) toast(problem);
    await refetch();
  };
  if (error && !waiting) return <ErrorAlert error={error} onRetry={() => void refetch()} />;
  if (!waiting) return <SkeletonRows rows={5} columns={2} />;
  if (waiting.totalCount === 0) return <EmptyState title={t('pending.loggedOnNone')} />;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {waiting.nodes.map(({ user, until }) => (
          <Box
            component="li"
            key={user.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 4,
              px: 3.5,
              py: 1.5,
              '& + li': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
              <PersonName name={user.name} username={user.username} to={linkTo?.(user.id)} />
            </Box>
            <Box sx={{ color: 'text.secondary' }}>{t('pending.until', { date: format.dateTime(until) })}</Box>
            <Button
              size="small"
              aria-label={t('pending.takeOutNamed', { name: user.name })}
              onClick={() => void takeOut(user.id)}
            >
              {t('pending.takeOut')}
            </Button>
          </Box>
        ))}
      </Box>
      <ListFoot
        onPrevious={pages.hasPrevious ? pages.previous : undefined}
        onNext={waiting.pageInfo.hasNextPage ? () => pages.next(waiting.pageInfo) : undefined}
      >
        {pages.range(waiting.nodes.length, waiting.totalCount)}
      </ListFoot>
    </>
  );
}
