import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { LicensesQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { PoolPanel } from './PoolPanel.tsx';
import { SeatsChanges } from './SeatsChanges.tsx';
import { SeatsDialog } from './SeatsDialog.tsx';

const LICENSES = graphql(`
  query Licenses {
    licensePools { license seats used free }
  }
`);

export type Pool = LicensesQuery['licensePools'][number];

/** L1: the seats of each license that the plan of the site has, and who changed their number. */
export function LicensesPage() {
  const { t } = useTranslation('licenses');
  const may = useMay();
  const manages = may('LICENSES_MANAGE');
  const [changing, setChanging] = useState<Pool | undefined>();
  const { data, error, refetch } = useQuery(LICENSES, { fetchPolicy: 'cache-and-network' });
  useTitle(t('page.title'));
  const pools = data?.licensePools;
  return (
    <Box sx={{ display: 'grid', gap: 4, alignContent: 'start', minWidth: 0, maxWidth: 960 }}>
      <PageHeader title={t('page.title')} />
      {error && !pools && (
        <Panel>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Panel>
      )}
      {!error && !pools && (
        <Panel sx={{ p: 3 }}>
          <SkeletonRows rows={4} columns={2} />
        </Panel>
      )}
      {pools?.length === 0 && (
        <Panel>
          <EmptyState title={t('page.none')}>{t('page.noneText')}</EmptyState>
        </Panel>
      )}
      {pools && pools.length > 0 && (
        <Box
          sx={{
            display: 'grid',
            gap: 4,
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
          }}
        >
          {pools.map((pool) => (
            <PoolPanel
              key={pool.license}
              pool={pool}
              onChange={manages ? () => setChanging(pool) : undefined}
            />
          ))}
        </Box>
      )}
      {manages && <SeatsChanges />}
      {changing && <SeatsDialog pool={changing} onClose={() => setChanging(undefined)} />}
    </Box>
  );
}
