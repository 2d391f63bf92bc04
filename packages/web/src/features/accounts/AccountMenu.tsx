import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InitialsAvatar } from '../../ui/InitialsAvatar.tsx';
import { OnceOpened } from '../../ui/OnceOpened.tsx';
import type { AccountActions } from './AccountChoices.tsx';
import { useViewer } from './useViewer.ts';

const AccountChoices = lazy(() =>
  import('./AccountChoices.tsx').then((file) => ({ default: file.AccountChoices })),
);

/** Who is signed in; behind it theme, language and the way out. */
export function AccountMenu(actions: AccountActions) {
  const { t } = useTranslation('accounts');
  const { name, username } = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          display: 'flex',
          justifyContent: 'flex-start',
          gap: 2.5,
          width: '100%',
          p: '6px 8px',
          borderRadius: '7px',
          textAlign: 'left',
          '&:hover': { bgcolor: 'tint.neutral' },
        }}
      >
        <span className="visually-hidden">{t('menu.label')}</span>
        <InitialsAvatar name={name} />
        <Box sx={{ display: 'grid', minWidth: 0 }}>
          <Box component="span" className="truncate" sx={{ fontWeight: 550 }}>
            {name}
          </Box>
          <Box component="span" className="truncate" sx={{ typography: 'caption', color: 'text.secondary' }}>
            {username}
          </Box>
        </Box>
      </ButtonBase>
      <OnceOpened open={anchor !== null} onClose={() => setAnchor(null)}>
        <AccountChoices {...actions} anchor={anchor} onClose={() => setAnchor(null)} />
      </OnceOpened>
    </>
  );
}
