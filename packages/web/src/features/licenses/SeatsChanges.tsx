import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useFormat } from '../../ui/useFormat.ts';

const SEATS_CHANGES = graphql(`
  query SeatsChanges {
    seatsChanges(first: 20) { license actorName before after at }
  }
`);

/** Who changed the number of seats, the latest first. */
export function SeatsChanges() {
  const { t } = useTranslation('licenses');
  const format = useFormat();
  const id = useId();
  const { data, error, refetch } = useQuery(SEATS_CHANGES, { fetchPolicy: 'cache-and-network' });
  const changes = data?.seatsChanges;
  return (
    <Panel role="region" aria-labelledby={id} sx={{ overflow: 'hidden' }}>
      <Typography variant="h3" component="h2" id={id} sx={{ px: 5, py: 3 }}>
        {t('changes.title')}
      </Typography>
      {error && !changes && <ErrorAlert error={error} onRetry={() => void refetch()} />}
      {!error && !changes && <SkeletonRows rows={3} columns={3} />}
      {changes?.length === 0 && <Box sx={{ px: 5, pb: 4, color: 'text.secondary' }}>{t('changes.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {changes?.map(({ license, actorName, before, after, at }) => (
          <Box
            component="li"
            key={at}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 3,
              px: 5,
              py: 2.5,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <span>
              {t(after > before ? 'changes.more' : 'changes.fewer', {
                actor: actorName,
                name: t(`names.${license}`),
                before: format.number(before),
                after: format.number(after),
              })}
            </span>
            <Box sx={{ ml: 'auto', color: 'text.secondary' }}>
              <RelativeTime at={at} />
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
