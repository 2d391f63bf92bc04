import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useFormat } from '../../ui/useFormat.ts';

const FAILED_MESSAGES = graphql(`
  query FailedMessages {
    outbox(filter: { status: [FAILED] }, first: 1) { totalCount }
  }
`);

const POLL_MS = 60_000;

/** W10: how many messages have failed, from every page; nothing while none has. */
export function FailedBadge() {
  const { t } = useTranslation('mail', { useSuspense: false });
  const format = useFormat();
  const { data } = useQuery(FAILED_MESSAGES, {
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  const count = data?.outbox.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Box
      component="span"
      className="tabular"
      sx={{ bgcolor: 'tint.bad', color: 'bad.text', borderRadius: '5px', px: 1.75, typography: 'body2' }}
    >
      {format.number(count)}
      <span className="visually-hidden"> {t('failed')}</span>
    </Box>
  );
}
