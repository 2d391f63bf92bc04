import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { graphql } from '../../../gql/gql.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { RunState } from '../../runs/RunState.tsx';

const EARLIER_IMPORTS = graphql(`
  query EarlierPictureImports {
    runs(filter: { kind: [IMPORT_PICTURES] }, first: 20) {
      nodes {
        id
        status
        createdAt
        actor { id name }
        progress { done total }
        pictureImport { id fileName counts { inserted replaced invalid } }
      }
    }
  }
`);

/** The zips that came before: what became of each, and the plans that still wait. */
export function EarlierImports() {
  const { t } = useTranslation('pictures');
  const format = useFormat();
  const id = useId();
  const { site = '' } = useParams();
  const { data, error, refetch } = useQuery(EARLIER_IMPORTS, { fetchPolicy: 'cache-and-network' });
  const runs = data?.runs.nodes ?? [];
  return (
    <Panel as="section" aria-labelledby={id}>
      <Typography variant="h3" component="h2" id={id} sx={{ px: 4, py: 3 }}>
        {t('zip.earlier')}
      </Typography>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <SkeletonRows rows={3} columns={2} />}
      {data && runs.length === 0 && (
        <Box sx={{ px: 4, py: 3, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}>
          {t('zip.earlierNone')}
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {runs.map(({ pictureImport, ...run }) => {
          if (!pictureImport) return null;
          const { inserted, replaced, invalid } = pictureImport.counts ?? {};
          const counts = {
            inserted: format.number(inserted ?? 0),
            replaced: format.number(replaced ?? 0),
            invalid: format.number(invalid ?? 0),
          };
          return (
            <Box
              key={run.id}
              component="li"
              sx={{
                display: 'flex',
                gap: 3,
                alignItems: 'center',
                px: 4,
                py: 2,
                borderTop: 1,
                borderColor: 'divider',
              }}
            >
              <Box sx={{ flex: 1, minWidth: 0, display: 'grid' }}>
                <Link
                  component={RouterLink}
                  to={`/${site}/imports/pictures/${pictureImport.id}`}
                  className="truncate"
                  title={pictureImport.fileName}
                  sx={{ fontWeight: 600, color: 'text.primary' }}
                >
                  {pictureImport.fileName}
                </Link>
                <Box className="truncate" sx={{ color: 'text.secondary' }}>
                  {run.actor.name} · <RelativeTime at={run.createdAt} />
                  {pictureImport.counts && ` · ${t('zip.earlierCounts', counts)}`}
                </Box>
              </Box>
              <RunState status={run.status} progress={run.progress} />
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}
