import Box from '@mui/material/Box';
import { InitialsAvatar } from './InitialsAvatar.tsx';

interface PersonNameProps {
  name: string;
  username?: string | undefined;
}

/** A person in one line: initials, name and, where there is room, the username. */
export function PersonName({ name, username }: PersonNameProps) {
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
        {name || username || '–'}
      </Box>
    </Box>
  );
}
