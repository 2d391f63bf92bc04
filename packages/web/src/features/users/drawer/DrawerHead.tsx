import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { MoreHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InitialsAvatar } from '../../../ui/InitialsAvatar.tsx';
import { LazyMenu } from '../../../ui/LazyMenu.tsx';
import { StatusDot } from '../../../ui/StatusDot.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { actionEntries } from '../actions/actionEntries.ts';
import type { BulkAction } from '../actions/bulkActions.ts';
import { userState } from '../grid/userStatus.ts';
import type { DrawerUser } from './useDrawerUser.ts';

interface DrawerHeadProps {
  user: DrawerUser | undefined;
  titleId: string;
  actions: readonly BulkAction[];
  onChoose(action: BulkAction): void;
  onClose(): void;
}

/** Who it is, what can be done with them, and the way out. */
export function DrawerHead({ user, titleId, actions, onChoose, onClose }: DrawerHeadProps) {
  const { t } = useTranslation('users');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 3, p: 5, pb: 3, flex: 'none' }}>
      {user ? (
        <InitialsAvatar name={user.name} size={40} />
      ) : (
        <Skeleton variant="circular" width={40} height={40} />
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography id={titleId} variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {user ? user.name : <Skeleton width="55%" aria-label={t('drawer.loading')} />}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, color: 'text.secondary' }}>
          {user ? (
            <>
              <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                {user.username}
              </Box>
              <State user={user} />
            </>
          ) : (
            <Skeleton width="35%" />
          )}
        </Box>
      </Box>
      {user && actions.length > 0 && (
        <IconButton
          aria-label={t('actions.of', { name: user.name })}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreHorizontal size={18} aria-hidden />
        </IconButton>
      )}
      <IconButton aria-label={t('drawer.close')} onClick={onClose}>
        <X size={18} aria-hidden />
      </IconButton>
      <LazyMenu
        anchor={anchor}
        label={user && t('actions.of', { name: user.name })}
        align="end"
        entries={actionEntries(actions, t, onChoose)}
        onClose={() => setAnchor(null)}
      />
    </Box>
  );
}

function State({ user }: { user: DrawerUser }) {
  const { t } = useTranslation('users');
  const { word, tone, tag } = userState(user);
  const words = t(`state.${word}`);
  return tag ? (
    <Tag tone={tone === 'quiet' || tone === 'good' ? 'neutral' : tone}>{words}</Tag>
  ) : (
    <StatusDot tone={tone}>{words}</StatusDot>
  );
}
