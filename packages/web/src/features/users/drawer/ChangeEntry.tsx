import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { DifferenceParts } from '../../runs/DifferenceParts.tsx';
import { useSite } from '../../sites/useSite.ts';
import type { ChangesOfRun } from './changesByRun.ts';

interface ChangeEntryProps {
  entry: ChangesOfRun;
  /** What the run did, in words. */
  title: string | undefined;
}

/** Who changed what, when, and by which run. */
export function ChangeEntry({ entry, title }: ChangeEntryProps) {
  const { t } = useTranslation(['users', 'runs']);
  const { slug } = useSite();
  const { changes, run, actor, at, reason } = entry;
  return (
    <Box component="li" sx={{ py: 3, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, color: 'text.secondary', mb: 1.5 }}>
        <Box component="span" sx={{ color: 'text.primary', fontWeight: 600, mr: 'auto' }}>
          {run && title ? (
            <Link component={RouterLink} to={`/${slug}/runs/${run.id}`}>
              {title}
            </Link>
          ) : (
            t('drawer.edit')
          )}
        </Box>
        <RelativeTime at={at} />
      </Box>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(88px, max-content) minmax(0, 1fr)',
          columnGap: 3,
          rowGap: 1.5,
          m: 0,
          '& dd': { m: 0, minWidth: 0, overflowWrap: 'anywhere', '& > span': { flexWrap: 'wrap' } },
        }}
      >
        {changes.map((change) => (
          <Box key={change.id} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {t(`fields.${change.field}`, { ns: 'runs', defaultValue: change.field })}
            </Box>
            <dd>
              <DifferenceParts difference={change} />
            </dd>
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 1.5, color: 'text.secondary', typography: 'body2', overflowWrap: 'anywhere' }}>
        {t('drawer.by', { name: actor.name })}
        {reason && ` · ${reason}`}
      </Box>
    </Box>
  );
}
