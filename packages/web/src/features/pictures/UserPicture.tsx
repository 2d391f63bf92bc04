import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Camera } from 'lucide-react';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../ui/errorWords.ts';
import { InitialsAvatar } from '../../ui/InitialsAvatar.tsx';
import { LazyMenu, type MenuEntry } from '../../ui/LazyMenu.tsx';
import { OnceOpened } from '../../ui/OnceOpened.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSetPicture } from './useSetPicture.ts';

const PictureDialog = lazy(async () => ({ default: (await import('./PictureDialog.tsx')).PictureDialog }));

const SIZE = 52;

interface UserPictureProps {
  user: { id: string; name: string; pictureUrl?: string | null; deletedAt?: string | null };
}

/** U13: the picture of a user, or the initials; whoever may change it finds the way here. */
export function UserPicture({ user }: UserPictureProps) {
  const { t } = useTranslation(['pictures', 'ui']);
  const may = useMay();
  const toast = useToast();
  const { remove } = useSetPicture(user);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<MenuEntry | undefined>();
  const [open, setOpen] = useState(false);
  const avatar = <InitialsAvatar name={user.name} size={SIZE} picture={user.pictureUrl} />;
  if (!may('USERS_EDIT') || user.deletedAt) return avatar;

  const takeAway = async () => {
    try {
      const problem = await remove();
      if (problem) toast(problem);
    } catch (error) {
      toast(errorWords(error).message ?? t('ui:error.network'));
    }
  };
  const entries: MenuEntry[] = [
    {
      key: 'choose',
      label: t(user.pictureUrl ? 'replace' : 'upload'),
      onChoose: () => setOpen(true),
    },
  ];
  if (user.pictureUrl) {
    entries.push({ key: 'remove', label: t('remove'), danger: true, onChoose: () => void takeAway() });
  }
  const label = t('change', { name: user.name });
  return (
    <>
      {/* The initials stand beside the button, not in it: they are no part of its name. */}
      <Box sx={{ position: 'relative', flex: 'none', alignSelf: 'flex-start', display: 'grid' }}>
        {avatar}
        <ButtonBase
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{
            position: 'absolute',
            inset: 0,
            borderRadius: '50%',
            '& > svg': {
              position: 'absolute',
              right: -4,
              bottom: -4,
              p: '4px',
              width: 22,
              height: 22,
              borderRadius: '50%',
              bgcolor: 'background.paper',
              color: 'text.secondary',
              border: 1,
              borderColor: 'divider',
            },
            '&:hover > svg': { color: 'text.primary' },
            '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
          }}
        >
          <Camera aria-hidden />
        </ButtonBase>
      </Box>
      <LazyMenu
        anchor={anchor}
        label={label}
        entries={entries.map((entry) => ({ ...entry, onChoose: () => setChosen(entry) }))}
        onClose={() => setAnchor(null)}
        onClosed={() => {
          chosen?.onChoose();
          setChosen(undefined);
        }}
      />
      <OnceOpened open={open} onClose={() => setOpen(false)}>
        {open && <PictureDialog user={user} onClose={() => setOpen(false)} />}
      </OnceOpened>
    </>
  );
}
