import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { RoleHistoryQuery } from '../../gql/graphql.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { DifferenceParts } from '../runs/DifferenceParts.tsx';
import { useFieldValue } from '../runs/useFieldValue.ts';
import { useSite } from '../sites/useSite.ts';
import type { ListedRole } from './rolesQuery.ts';

const ROLE_HISTORY = graphql(`
  query RoleHistory($role: ID!) {
    changes(filter: { role: $role }, first: 200) {
      nodes { id at runId field before after added removed actor { name } }
      pageInfo { hasNextPage }
    }
  }
`);

type RoleChange = RoleHistoryQuery['changes']['nodes'][number];

interface RoleHistoryDialogProps {
  role: ListedRole;
  onClose(): void;
}

/** Who has made the role and what of it they changed, the latest first. */
export function RoleHistoryDialog({ role, onClose }: RoleHistoryDialogProps) {
  const { t } = useTranslation(['roles', 'ui']);
  const { slug } = useSite();
  const { data, error, refetch } = useQuery(ROLE_HISTORY, {
    variables: { role: role.id },
    fetchPolicy: 'cache-and-network',
  });
  const runs = data && byRun(data.changes.nodes);
  return (
    <FormDialog
      title={t('history.title', { name: role.name })}
      submit={t('ui:close')}
      size="md"
      final
      onSubmit={onClose}
      onClose={onClose}
    >
      {error && !runs && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !runs && <SkeletonRows rows={4} columns={2} />}
      {runs?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('history.none')}</Box>}
      {runs && runs.length > 0 && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {runs.map((changes) => (
            <RoleRun key={changes[0]?.runId} changes={changes} />
          ))}
        </Box>
      )}
      {data?.changes.pageInfo.hasNextPage && (
        <Box sx={{ color: 'text.secondary' }}>
          {t('history.more')}{' '}
          <Link component={RouterLink} to={`/${slug}/changes`}>
            {t('history.inLog')}
          </Link>
        </Box>
      )}
    </FormDialog>
  );
}

/** What one person changed at once. */
function RoleRun({ changes }: { changes: readonly RoleChange[] }) {
  const { t } = useTranslation(['roles', 'runs']);
  const wordsOf = useFieldValue();
  const [first] = changes;
  if (!first) return null;
  const permission = (name: string) =>
    t(`permissions.${name.replace('.', '_').toUpperCase()}`, { defaultValue: name });
  const named = (change: RoleChange): RoleChange => {
    if (change.field !== 'permissions') return change;
    return { ...change, added: change.added.map(permission), removed: change.removed.map(permission) };
  };
  return (
    <Box
      component="li"
      sx={{ py: 3, borderBottom: 1, borderColor: 'divider', '&:last-child': { border: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, mb: 1.5 }}>
        <Box component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {first.actor.name}
        </Box>
        <Box component="span" sx={{ ml: 'auto', color: 'text.secondary' }}>
          <RelativeTime at={first.at} />
        </Box>
      </Box>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '128px minmax(0, 1fr)' },
          columnGap: 4,
          rowGap: 1,
          m: 0,
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0, minWidth: 0, overflowWrap: 'anywhere', '& span': { flexWrap: 'wrap' } },
        }}
      >
        {changes.map(named).map((change) => (
          <Box key={change.id} sx={{ display: 'contents' }}>
            <dt>{t(`runs:fields.${change.field}`, { defaultValue: change.field })}</dt>
            <dd>
              {isMade(change) ? wordsOf(change.field, change.after) : <DifferenceParts difference={change} />}
            </dd>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** A value that there was none of before needs no arrow. */
function isMade({ before, after, added }: RoleChange): boolean {
  return before === null && after !== null && added.length === 0;
}

function byRun(changes: readonly RoleChange[]): RoleChange[][] {
  return [...Map.groupBy(changes, ({ runId }) => runId).values()];
}
