import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import type { UserSessionsQuery } from '../../../gql/graphql.ts';
import { ErrorAlert } from '../../../ui/ErrorAlert.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useToast } from '../../../ui/useToast.ts';
import { useRequest } from '../../runs/useRequest.ts';
import { deviceOf } from './deviceOf.ts';

const USER_SESSIONS = graphql(`
  query UserSessions($userId: ID!) {
    sessions(userId: $userId) { id lastSeenAt address userAgent current }
  }
`);

const END_SESSION = graphql(`
  mutation EndSession($id: ID!) {
    endSession(input: { id: $id }) { ended userErrors { message } }
  }
`);

type Session = UserSessionsQuery['sessions'][number];

/** A4: the browsers in which the user is signed in, each ended with one press. */
export function UserSessions({ userId }: { userId: string }) {
  const { t } = useTranslation('users');
  const toast = useToast();
  const { data, error, refetch } = useQuery(USER_SESSIONS, {
    variables: { userId },
    fetchPolicy: 'cache-and-network',
  });
  const [endSession] = useMutation(END_SESSION);
  const ending = useRequest(
    useCallback(
      async (id: string) => {
        const answer = await endSession({ variables: { id } });
        toast(answer.data?.endSession.userErrors[0]?.message ?? t('sessions.ended'));
        await refetch();
      },
      [endSession, refetch, toast, t],
    ),
  );
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

interface SessionLineProps {
  session: Session;
  busy: boolean;
  onEnd(): void;
}

/** One's own present session is ended by signing out. */
function SessionLine({ session, busy, onEnd }: SessionLineProps) {
  const { t } = useTranslation('users');
  const device = deviceOf(session.userAgent).join(' · ') || t('sessions.unknownDevice');
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box className="truncate">{device}</Box>
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {session.address && `${session.address} · `}
          <RelativeTime at={session.lastSeenAt} />
        </Box>
      </Box>
      {session.current ? (
        <Tag>{t('sessions.current')}</Tag>
      ) : (
        <Button
          size="small"
          disabled={busy}
          aria-label={t('sessions.endNamed', { device, address: session.address ?? '' })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      )}
    </Box>
  );
}
