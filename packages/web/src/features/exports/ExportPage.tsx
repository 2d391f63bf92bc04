import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { formatBytes } from '../../ui/formatBytes.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { Fact } from '../runs/Fact.tsx';
import { useSite } from '../sites/useSite.ts';

const EXPORT_PAGE = graphql(`
  query ExportPage($id: ID!) {
    export(id: $id) { id status problem format columns rows url email actorName bytes createdAt expiresAt }
  }
`);

const POLL_MS = 2000;

/** Where the link in a message leads: the file of an export, as long as it can be fetched. */
export function ExportPage() {
  const { t } = useTranslation('exports');
  const format = useFormat();
  const { id = '' } = useParams();
  const { slug } = useSite();
  const { data, previousData, error, refetch, startPolling, stopPolling } = useQuery(EXPORT_PAGE, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  // While an error passes, what was there is shown, and asked for again.
  const found = data ? data.export : previousData?.export?.id === id ? previousData.export : undefined;
  useTitle(t('page.title'));
  const making = found?.status === 'MAKING';
  useEffect(() => {
    if (!making) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [making, startPolling, stopPolling]);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0, maxWidth: 720 }}>
      <PageHeader title={t('page.title')} />
      {error && !found && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && !found && <SkeletonRows rows={4} columns={2} />}
      {data && !found && <EmptyState title={t('page.gone')}>{t('page.goneText')}</EmptyState>}
      {found && (
        <Panel sx={{ p: 5, display: 'grid', gap: 5, justifyItems: 'start' }}>
          {found.status === 'FAILED' ? (
            <Alert severity="error">{t(`page.problem.${found.problem ?? 'INTERNAL'}`)}</Alert>
          ) : (
            <Box role="status">{t(`page.status.${found.status}`)}</Box>
          )}
          <Box
            component="dl"
            sx={{
              display: 'grid',
              gap: 4,
              m: 0,
              width: '100%',
              gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 150px), max-content))',
              columnGap: 8,
            }}
          >
            <Fact label={t('page.rows')}>{format.number(found.rows)}</Fact>
            <Fact label={t('format.label')}>{t(`format.${found.format}.label`)}</Fact>
            {found.bytes !== null && (
              <Fact label={t('page.size')}>{formatBytes(found.bytes, format.locale)}</Fact>
            )}
            <Fact label={t('page.who')}>{found.actorName}</Fact>
            <Fact label={t('page.asked')}>
              <RelativeTime at={found.createdAt} />
            </Fact>
            {found.email && <Fact label={t('page.email')}>{found.email}</Fact>}
            <Fact label={t('page.until')}>{format.dateTime(found.expiresAt)}</Fact>
          </Box>
          <Box component="dl" sx={{ m: 0 }}>
            <Fact label={t('order.label')}>
              {found.columns.map((column) => t(`columns.${column}`)).join(', ')}
            </Fact>
          </Box>
          {found.status === 'FAILED' && (
            <Button component={Link} to={`/${slug}/users`}>
              {t('page.again')}
            </Button>
          )}
          {found.url && (
            <Button variant="contained" color="primary" component="a" href={found.url} download>
              {t('page.download')}
            </Button>
          )}
        </Panel>
      )}
    </Box>
  );
}
