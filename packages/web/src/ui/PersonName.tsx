import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { InitialsAvatar } from './InitialsAvatar.tsx';

interface PersonNameProps {
  name: string;
  username?: string | undefined;
  /** Where the person is shown. */
  to?: string | undefined;
}

/** A person in one line: initials, name and, where there is room, the username. */
export function PersonName({ name, username, to }: PersonNameProps) {
  const shown = name || username || '–';
  return (
    <Box
      component="span"
      title={username}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 2, minWidth: 0 }}
    >
      <InitialsAvatar name={name || username || '?'} />
      <Box
        component="span"
        sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {to ? (
          <Link component={RouterLink} to={to} sx={{ color: 'text.primary' }}>
            {shown}
          </Link>
        ) : (
          shown
        )}
      </Box>
    </Box>
  );
}
