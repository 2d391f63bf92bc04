import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { StatusDot } from '../../../ui/StatusDot.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { UserPicture } from '../../pictures/UserPicture.tsx';
import { userState } from '../grid/userStatus.ts';
import type { DrawerUser, SeenUser } from './useDrawerUser.ts';

const AVATAR = 52;

interface DrawerPersonProps {
  /** Undefined while it is on its way, null when there is none. */
  user: DrawerUser | null | undefined;
  /** What the grid knows of them already. */
  seen: SeenUser | undefined;
  titleId: string;
}

/** The title of the drawer: picture, name, username and state. */
export function DrawerPerson({ user, seen, titleId }: DrawerPersonProps) {
  const { t } = useTranslation('users');
  const picture = <Skeleton variant="circular" width={AVATAR} height={AVATAR} sx={{ flex: 'none' }} />;
  const known = user ?? (user === undefined ? seen : undefined);
  if (!known) {
    return (
      <Box sx={{ display: 'flex', gap: 3, flex: { xs: '1 0 100%', sm: 1 }, minWidth: 0 }}>
        <span id={titleId} className="visually-hidden">
          {t(user === null ? 'drawer.unknown' : 'drawer.loading')}
        </span>
        {user === undefined && (
          <>
            {picture}
            <Box sx={{ flex: 1 }}>
              <Skeleton variant="text" width="55%" sx={{ fontSize: '1.2rem' }} />
              <Skeleton variant="text" width="35%" />
            </Box>
          </>
        )}
      </Box>
    );
  }
  const { word, tone, tag } = userState(known);
  const state = t(`state.${word}`);
  return (
    <Box sx={{ display: 'flex', gap: 3, flex: { xs: '1 0 100%', sm: 1 }, minWidth: 0 }}>
      {user ? <UserPicture user={user} /> : picture}
      <Box sx={{ minWidth: 0 }}>
        <Typography id={titleId} variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {known.name}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, color: 'text.secondary' }}>
          <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
            {known.username}
          </Box>
          {tag ? (
            <Tag tone={tone === 'warn' || tone === 'bad' ? tone : 'neutral'}>{state}</Tag>
          ) : (
            <StatusDot tone={tone}>{state}</StatusDot>
          )}
        </Box>
      </Box>
    </Box>
  );
}
