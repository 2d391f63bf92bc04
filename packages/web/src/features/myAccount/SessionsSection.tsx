import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useViewer } from '../accounts/useViewer.ts';
import { SessionLine } from '../users/drawer/SessionLine.tsx';
import { useEndSession } from '../users/drawer/useEndSession.ts';
import { AccountSection } from './AccountSection.tsx';

const MY_SESSIONS = graphql(`
  query MySessions($userId: ID!) {
    sessions(userId: $userId) { id lastSeenAt address userAgent current }
  }
`);

const END_OTHER_SESSIONS = graphql(`
  mutation EndOtherSessions {
    endOtherSessions { ended }
  }
`);

/** A4: the browsers in which one is signed in, ended one by one or all others at once. */
export function SessionsSection() {
  const { t } = useTranslation('myAccount');
  const { id: userId } = useViewer();
  const toast = useToast();
  const { data, error, refetch } = useQuery(MY_SESSIONS, {
    variables: { userId },
    fetchPolicy: 'cache-and-network',
  });
  const ending = useEndSession(refetch);
  const [endOthers, others] = useMutation(END_OTHER_SESSIONS, {
    onCompleted: ({ endOtherSessions: { ended } }) => {
      toast(t('sessions.ended', { count: ended }));
      void refetch();
    },
    // Shown below the list.
    onError: () => undefined,
  });
  const sessions = data?.sessions.toSorted((a, b) => Number(b.current) - Number(a.current));
  return (
    <AccountSection title={t('sessions.title')}>
      {error && !sessions && <ErrorAlert error={error} onRetry={() => void refetch()} />}
      {ending.error && <ErrorAlert error={ending.error} onRetry={ending.clear} />}
      {others.error && <ErrorAlert error={others.error} onRetry={() => void endOthers()} />}
      {!sessions && !error && (
        <Box sx={{ p: 4 }}>
          <SkeletonRows rows={2} columns={2} />
        </Box>
      )}
      {sessions && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 4, py: 3, display: 'grid', gap: 3 }}>
          {sessions.map((session) => (
            <SessionLine
              key={session.id}
              session={session}
              busy={ending.busy || others.loading}
              onEnd={() => void ending.run(session.id)}
            />
          ))}
        </Box>
      )}
      {sessions && sessions.length > 1 && (
        <Box sx={{ px: 4, py: 3 }}>
          <Button size="small" loading={others.loading} onClick={() => void endOthers()}>
            {t('sessions.endOthers')}
          </Button>
        </Box>
      )}
    </AccountSection>
  );
}
