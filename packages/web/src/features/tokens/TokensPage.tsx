import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { ApiTokensQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { CreateTokenDialog } from './CreateTokenDialog.tsx';
import { RevokeTokenDialog } from './RevokeTokenDialog.tsx';
import { useTokenColumns } from './useTokenColumns.tsx';

const API_TOKENS = graphql(`
  query ApiTokens {
    apiTokens { id name permissions createdByName createdAt expiresAt lastUsedAt }
  }
`);

export type ListedToken = ApiTokensQuery['apiTokens'][number];

/** A6: what lets tools act here: each with its rights, its end and its last use. */
export function TokensPage() {
  const { t } = useTranslation('tokens');
  const [creating, setCreating] = useState(false);
  const [revoked, setRevoked] = useState<ListedToken | null>(null);
  const columns = useTokenColumns(setRevoked);
  useTitle(t('title'));
  const { data, previousData, loading, error, refetch } = useQuery(API_TOKENS, {
    fetchPolicy: 'cache-and-network',
  });
  const tokens = (data ?? previousData)?.apiTokens;
  const create = (
    <Button variant="contained" color="primary" onClick={() => setCreating(true)}>
      {t('new')}
    </Button>
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, flex: 1, minHeight: 0, minWidth: 0 }}>
      <PageHeader title={t('title')} detail={tokens?.length || undefined} actions={create} />
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        {error && !tokens ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <DataGrid
            label={t('title')}
            columns={columns}
            rows={tokens}
            rowId={(row: ListedToken) => row.id}
            rowName={(row) => row.name}
            total={tokens?.length}
            busy={loading && !data}
            empty={
              <EmptyState title={t('none')} action={create}>
                {t('noneText')}
              </EmptyState>
            }
          />
        )}
      </Panel>
      {creating && <CreateTokenDialog onCreated={() => void refetch()} onClose={() => setCreating(false)} />}
      {revoked && (
        <RevokeTokenDialog
          token={revoked}
          onRevoked={() => void refetch()}
          onClose={() => setRevoked(null)}
        />
      )}
    </Box>
  );
}
