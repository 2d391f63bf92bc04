import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import { Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import type { BulkAction } from '../actions/bulkActions.ts';
import { DrawerHead } from './DrawerHead.tsx';
import { DrawerTabs } from './DrawerTabs.tsx';
import { drawerFrame } from './drawerFrame.ts';
import type { DrawerTab } from './drawerTab.ts';
import { UserAccess } from './UserAccess.tsx';
import { UserAssignments } from './UserAssignments.tsx';
import { UserDetails } from './UserDetails.tsx';
import { UserLog } from './UserLog.tsx';
import { UserProperties } from './UserProperties.tsx';
import { type DrawerUser, useDrawerUser } from './useDrawerUser.ts';

interface UserDrawerProps {
  id: string;
  tab: DrawerTab;
  actions: readonly BulkAction[];
  onTab(tab: DrawerTab): void;
  onOpenUser(id: string): void;
  onChoose(action: BulkAction, user: DrawerUser): void;
  onClose(): void;
}

/** W7: one user, beside the grid; the address names them, so that a link opens the same. */
export function UserDrawer({ id, tab, actions, onTab, onOpenUser, onChoose, onClose }: UserDrawerProps) {
  const { t } = useTranslation('users');
  const titleId = useId();
  const { user, seen, error, refetch } = useDrawerUser(id);
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          sx: drawerFrame,
        },
        backdrop: { invisible: true },
      }}
    >
      <DrawerHead
        user={user}
        seen={seen}
        titleId={titleId}
        actions={actions}
        onChoose={(action) => user && onChoose(action, user)}
        onClose={onClose}
      />
      {user === null && <EmptyState title={t('drawer.unknown')}>{t('drawer.unknownWhy')}</EmptyState>}
      {error && !user && <ErrorState error={error} onRetry={() => refetch()} />}
      {user === undefined && !error && <SkeletonRows rows={10} columns={2} />}
      {user && (
        <>
          <DrawerTabs tab={tab} onTab={onTab} />
          <Box
            key={`${id}-${tab}`}
            role="tabpanel"
            id={`user-panel-${tab}`}
            aria-labelledby={`user-tab-${tab}`}
            tabIndex={0}
            sx={{
              flex: 1,
              minHeight: 0,
              overflow: 'auto',
              px: 5,
              pb: 6,
              '&:focus-visible': { outlineOffset: -2 },
            }}
          >
            {/* Words that are still to be fetched hold up the tab, not the drawer. */}
            <Suspense fallback={<SkeletonRows rows={8} columns={2} />}>
              {tab === 'details' && <UserDetails user={user} onOpenUser={onOpenUser} />}
              {tab === 'access' && <UserAccess user={user} />}
              {tab === 'assignments' && <UserAssignments user={user} />}
              {tab === 'properties' && <UserProperties userId={user.id} />}
              {tab === 'changes' && <UserLog user={user} onGone={onClose} />}
            </Suspense>
          </Box>
        </>
      )}
    </Drawer>
  );
}
