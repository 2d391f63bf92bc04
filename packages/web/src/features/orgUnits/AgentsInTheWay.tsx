import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useSite } from '../sites/useSite.ts';
import type { Held } from './useOrgUnitChanges.ts';

/** U5: who sits in a leaf that is to have units below it, and the way to give them another one. */
export function AgentsInTheWay({ unitId, agents }: Held) {
  const { t } = useTranslation('structure');
  const { slug } = useSite();
  return (
    <Box role="alert" sx={{ display: 'grid', gap: 2 }}>
      {agents.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 5, maxHeight: 200, overflowY: 'auto' }}>
          {agents.map(({ id, name, username }) => (
            <li key={id}>
              {name}{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {username}
              </Box>
            </li>
          ))}
        </Box>
      )}
      <Link
        component={RouterLink}
        to={`/${slug}/users?orgUnit=${unitId}&userType=agent`}
        sx={{ justifySelf: 'start' }}
      >
        {t('orgUnits.showAgents')}
      </Link>
    </Box>
  );
}
