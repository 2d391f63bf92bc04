import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { InitialsAvatar } from '../../ui/InitialsAvatar.tsx';
import { MenuChoice } from '../../ui/MenuChoice.tsx';
import { useViewer } from './useViewer.ts';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut { signedOut }
  }
`);

const themes = ['light', 'dark', 'system'] as const;

interface AccountMenuProps {
  languages: readonly string[];
  onLanguage(language: string): void;
  onSignedOut(): void;
}

/** Who is signed in, how the app looks and speaks, and the way out. */
export function AccountMenu({ languages, onLanguage, onSignedOut }: AccountMenuProps) {
  const { t, i18n } = useTranslation('accounts');
  const viewer = useViewer();
  const { mode, setMode } = useColorScheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [signOut] = useMutation(SIGN_OUT, { onCompleted: onSignedOut });
  const nameOf = (tag: string) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
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
        <InitialsAvatar name={viewer.name} />
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ fontWeight: 550, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {viewer.name}
          </Box>
          <Box
            sx={{
              typography: 'caption',
              color: 'text.secondary',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
            }}
          >
            {viewer.username}
          </Box>
        </Box>
      </ButtonBase>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { sx: { width: 220, mt: -1.5 } } }}
      >
        <ListSubheader role="presentation" disableSticky sx={subheader}>
          {t('menu.theme')}
        </ListSubheader>
        {themes.map((theme) => (
          <MenuChoice key={theme} chosen={mode === theme} onClick={() => setMode(theme)}>
            {t(`menu.themes.${theme}`)}
          </MenuChoice>
        ))}
        <Divider sx={{ my: 1 }} />
        <ListSubheader role="presentation" disableSticky sx={subheader}>
          {t('menu.language')}
        </ListSubheader>
        {languages.map((language) => (
          <MenuChoice key={language} chosen={i18n.language === language} onClick={() => onLanguage(language)}>
            <span lang={language}>{nameOf(language)}</span>
          </MenuChoice>
        ))}
        <Divider sx={{ my: 1 }} />
        <MenuItem onClick={() => signOut()}>{t('menu.signOut')}</MenuItem>
      </Menu>
    </>
  );
}

const subheader = {
  typography: 'caption',
  fontWeight: 600,
  color: 'text.secondary',
  bgcolor: 'transparent',
  px: 2.5,
  py: 1,
};
