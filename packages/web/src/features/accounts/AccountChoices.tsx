import { useMutation } from '@apollo/client/react';
import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { errorWords } from '../../ui/errorWords.ts';
import { leavePage } from '../../ui/leaving.ts';
import { MenuChoice } from '../../ui/MenuChoice.tsx';
import { useToast } from '../../ui/useToast.ts';
import { useViewer } from './useViewer.ts';

const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut { signedOut }
  }
`);

const themes = ['light', 'dark', 'system'] as const;

export interface AccountActions {
  languages: readonly string[];
  onLanguage(language: string): void;
  onSignedOut(): void;
}

interface AccountChoicesProps extends AccountActions {
  anchor: HTMLElement | null;
  onClose(): void;
}

/** How the app looks and speaks, and the way out. */
export function AccountChoices({ anchor, onClose, languages, onLanguage, onSignedOut }: AccountChoicesProps) {
  const { t, i18n } = useTranslation(['accounts', 'ui']);
  const { site } = useViewer();
  const { mode, setMode } = useColorScheme();
  const toast = useToast();
  const [signOut] = useMutation(SIGN_OUT, {
    onCompleted: onSignedOut,
    onError: (error) => toast(errorWords(error).message ?? t('ui:error.network')),
  });
  const nameOf = (tag: string) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return (
    <Menu
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      marginThreshold={8}
      anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
      transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { sx: { width: 220, mt: -1.5 } } }}
    >
      <MenuItem component={Link} to={`/${site.slug}/account`} onClick={onClose}>
        {t('menu.account')}
      </MenuItem>
      <Divider sx={{ my: 1 }} />
      <Heading>{t('menu.theme')}</Heading>
      {themes.map((theme) => (
        <MenuChoice key={theme} chosen={mode === theme} onClick={() => setMode(theme)}>
          {t(`menu.themes.${theme}`)}
        </MenuChoice>
      ))}
      <Divider sx={{ my: 1 }} />
      <Heading>{t('menu.language')}</Heading>
      {languages.map((language) => (
        <MenuChoice key={language} chosen={i18n.language === language} onClick={() => onLanguage(language)}>
          <span lang={language}>{nameOf(language)}</span>
        </MenuChoice>
      ))}
      <Divider sx={{ my: 1 }} />
      <MenuItem
        onClick={() => {
          onClose();
          leavePage(() =>
            signOut().then(
              () => true,
              () => false,
            ),
          );
        }}
      >
        {t('menu.signOut')}
      </MenuItem>
    </Menu>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return (
    <ListSubheader
      role="presentation"
      disableSticky
      sx={{
        typography: 'caption',
        fontWeight: 600,
        color: 'text.secondary',
        bgcolor: 'transparent',
        px: 2.5,
        py: 1,
      }}
    >
      {children}
    </ListSubheader>
  );
}
