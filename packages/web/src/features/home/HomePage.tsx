import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { PoolPanel } from '../licenses/PoolPanel.tsx';
import { useSite } from '../sites/useSite.ts';
import { CountTile } from './CountTile.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { RunList } from './RunList.tsx';

const HOME = graphql(`
  query Home($users: Boolean!, $locks: Boolean!, $mail: Boolean!) {
    all: users(first: 1) @include(if: $users) { totalCount totalCountIsExact }
    loggedOn: users(first: 1, filter: { loggedOn: true }) @include(if: $users) { totalCount }
    invited: users(first: 1, filter: { status: { in: [INVITED] } }) @include(if: $users) { totalCount }
    licensePools @include(if: $users) { license seats used free }
    accountLocks(first: 1) @include(if: $locks) { totalCount }
    outbox(filter: { status: [FAILED] }, first: 1) @include(if: $mail) { totalCount }
    open: runs(filter: { status: [QUEUED, RUNNING, WAITING_FOR_APPROVAL, SCHEDULED, PARTLY_WAITING] }, first: 8) {
      nodes { ...HomeRun }
    }
    done: runs(filter: { status: [APPLIED, FAILED, UNDONE] }, first: 8) {
      nodes { ...HomeRun }
    }
  }
  fragment HomeRun on Run {
    id
    kind
    status
    input
    actor { id name }
    createdAt
    counts { changed refused }
    progress { done total }
    import { id fileName }
    undoOf { id kind input import { id fileName } }
  }
`);

const POLL_MS = 15_000;
const page = { display: 'grid', gap: 4, alignContent: 'start', minWidth: 0, maxWidth: 1100 } as const;

/** W10: how the site stands at a glance, each figure the way to what it counts. */
export function HomePage() {
  const { t } = useTranslation('home');
  const may = useMay();
  const site = useSite();
  useTitle(t('title'));
  const { data, error, refetch } = useQuery(HOME, {
    variables: { users: may('USERS_READ'), locks: may('ACCOUNTS_LOCK'), mail: may('SETTINGS_MANAGE') },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  if (error && !data) {
    return (
      <Box sx={page}>
        <PageHeader title={t('title')} detail={site.name} />
        <Panel>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Panel>
      </Box>
    );
  }
  const tiles = [
    {
      key: 'users',
      count: data?.all?.totalCount,
      to: 'users',
      estimated: data?.all?.totalCountIsExact === false,
    },
    { key: 'loggedOn', count: data?.loggedOn?.totalCount, to: 'users?loggedOn=yes' },
    { key: 'invited', count: data?.invited?.totalCount, to: 'users?status=invited' },
    { key: 'locked', count: data?.accountLocks?.totalCount, to: 'locks', alarming: true },
    { key: 'failedMail', count: data?.outbox?.totalCount, to: 'outbox?status=FAILED', alarming: true },
  ];
  const shown = tiles.filter(({ count }) => count !== undefined);
  const coming = (
    <Panel sx={{ p: 3 }}>
      <SkeletonRows rows={6} columns={3} />
    </Panel>
  );
  return (
    <Box sx={page}>
      <PageHeader title={t('title')} detail={site.name} />
      {!data && coming}
      {data?.all?.totalCount === 1 && <FirstSteps />}
      {shown.length > 0 && (
        <Box
          component="ul"
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 130px), 1fr))',
            listStyle: 'none',
            m: 0,
            p: 0,
          }}
        >
          {shown.map(({ key, ...tile }) => (
            <CountTile key={key} label={t(`tile.${key}`)} {...tile} />
          ))}
        </Box>
      )}
      <Suspense fallback={coming}>
        {data?.licensePools && data.licensePools.length > 0 && (
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
            }}
          >
            {data.licensePools.map((pool) => (
              <PoolPanel key={pool.license} pool={pool} onChange={undefined} />
            ))}
          </Box>
        )}
        {data && (
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              alignItems: 'start',
              gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
            }}
          >
            <RunList title={t('open')} none={t('noneOpen')} runs={data.open.nodes} />
            <RunList title={t('done')} none={t('noneDone')} runs={data.done.nodes} />
          </Box>
        )}
      </Suspense>
    </Box>
  );
}
