import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { ErrorAlert } from '../../../ui/ErrorAlert.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { SessionLine } from './SessionLine.tsx';
import { useEndSession } from './useEndSession.ts';

const USER_SESSIONS = graphql(`
  query UserSessions($userId: ID!) {
    sessions(userId: $userId) { id lastSeenAt address userAgent current }
  }
`);

/** A4: the browsers in which the user is signed in, each ended with one press. */
export function UserSessions({ userId }: { userId: string }) {
  const { t } = useTranslation('users');
  const { data, error, refetch } = useQuery(USER_SESSIONS, {
    variables: { userId },
    fetchPolicy: 'cache-and-network',
  });
  const ending = useEndSession(refetch);
  const sessions = data?.sessions;
  return (
    <Box component="section" sx={{ py: 4, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 2.5 }}>
        {t('sessions.title')}
      </Typography>
      {error && !sessions && <ErrorAlert error={error} onRetry={() => void refetch()} />}
      {ending.error && <ErrorAlert error={ending.error} onRetry={ending.clear} />}
      {!sessions && !error && <SkeletonRows rows={2} columns={2} />}
      {sessions?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('sessions.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
        {sessions?.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            busy={ending.busy}
            onEnd={() => void ending.run(session.id)}
          />
        ))}
      </Box>
    </Box>
  );
}
