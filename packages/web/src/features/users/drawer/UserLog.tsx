import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../../ui/useToast.ts';
import { useMay } from '../../accounts/useMay.ts';
import { StateAt } from '../../changes/StateAt.tsx';
import { UserChanges } from './UserChanges.tsx';
import type { DrawerUser } from './useDrawerUser.ts';

const EraseDialog = lazy(() =>
  import('../../changes/EraseDialog.tsx').then((file) => ({ default: file.EraseDialog })),
);

interface UserLogProps {
  user: DrawerUser;
  onGone(): void;
}

/** What has changed in the account, what it was at a moment, and for who was deleted the way to erase it. */
export function UserLog({ user, onGone }: UserLogProps) {
  const { t } = useTranslation('changes');
  const may = useMay();
  const toast = useToast();
  const [erasing, setErasing] = useState(false);
  return (
    <>
      {user.deletedAt && may('USERS_ERASE') && (
        <Box sx={{ pt: 4 }}>
          <Button size="small" color="error" onClick={() => setErasing(true)}>
            {t('erase.open')}
          </Button>
        </Box>
      )}
      <StateAt userId={user.id} />
      <UserChanges userId={user.id} />
      {erasing && (
        <Suspense fallback={null}>
          <EraseDialog
            user={user}
            onClose={() => setErasing(false)}
            onErased={() => {
              toast(t('erase.done'));
              setErasing(false);
              onGone();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
