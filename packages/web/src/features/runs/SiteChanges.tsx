import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useMay } from '../accounts/useMay.ts';
import { DifferenceParts } from './DifferenceParts.tsx';

const SITE_CHANGES = graphql(`
  query SiteChanges($runId: ID!) {
    changes(filter: { run: $runId }, first: 50) {
      nodes { id field before after added removed subject { type name } }
    }
  }
`);

/** What a run changed that is about no user: field by field, for who may read the change log. */
export function SiteChanges({ runId }: { runId: string }) {
  const { t } = useTranslation('runs');
  const may = useMay();
  const { data } = useQuery(SITE_CHANGES, { variables: { runId }, skip: !may('CHANGES_READ') });
  const changes = data?.changes.nodes ?? [];
  if (changes.length === 0) return null;
  return (
    <Panel sx={{ px: 5, py: 4 }}>
      <Box sx={{ fontWeight: 600, mb: 3 }}>{changes[0]?.subject?.name}</Box>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)',
          columnGap: 5,
          rowGap: 2,
          m: 0,
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0, minWidth: 0, overflowWrap: 'anywhere', '& > span': { flexWrap: 'wrap' } },
        }}
      >
        {changes.map((change) => (
          <Box key={change.id} sx={{ display: 'contents' }}>
            <dt>{t(`fields.${change.field}`, { defaultValue: change.field })}</dt>
            <dd>
              <DifferenceParts difference={change} />
            </dd>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
