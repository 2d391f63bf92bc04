import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { MoreHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyMenu } from '../../../ui/LazyMenu.tsx';
import { actionEntries } from '../actions/actionEntries.ts';
import { actionsFor, type BulkAction } from '../actions/bulkActions.ts';
import { DrawerEdit } from './DrawerEdit.tsx';
import { DrawerPerson } from './DrawerPerson.tsx';
import type { DrawerUser, SeenUser } from './useDrawerUser.ts';

interface DrawerHeadProps {
  /** Undefined while it is on its way, null when there is none. */
  user: DrawerUser | null | undefined;
  seen: SeenUser | undefined;
  titleId: string;
  actions: readonly BulkAction[];
  onChoose(action: BulkAction): void;
  onClose(): void;
}

/** Who it is, what can be done with them, and the way out. */
export function DrawerHead({ user, seen, titleId, actions, onChoose, onClose }: DrawerHeadProps) {
  const { t } = useTranslation('users');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const offered = user ? actionsFor(actions, [user.status]) : [];
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        alignItems: 'flex-start',
        gap: 3,
        p: 5,
        pb: 3,
        flex: 'none',
      }}
    >
      <DrawerPerson user={user} seen={seen} titleId={titleId} />
      <Box sx={{ display: 'flex', ml: 'auto', gap: 3, order: { xs: -1, sm: 0 } }}>
        {user && !user.deletedAt && <DrawerEdit userId={user.id} />}
        {user && offered.length > 0 && (
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
      </Box>
      <LazyMenu
        anchor={anchor}
        label={user ? t('actions.of', { name: user.name }) : undefined}
        align="end"
        entries={actionEntries(offered, t, onChoose)}
        onClose={() => setAnchor(null)}
      />
    </Box>
  );
}
