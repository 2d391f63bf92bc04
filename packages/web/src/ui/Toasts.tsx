import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { MaterialDesignContent, SnackbarProvider } from 'notistack';
import type { ReactNode } from 'react';

const Card = styled(MaterialDesignContent)(({ theme }) => ({
  '&.notistack-MuiContent': {
    ...theme.typography.body1,
    backgroundColor: theme.vars.palette.float.ground,
    color: theme.vars.palette.float.text,
    borderRadius: 10,
    padding: '6px 8px 6px 16px',
    boxShadow: '0 2px 4px rgb(15 20 27 / 0.16), 0 16px 40px -8px rgb(15 20 27 / 0.45)',
    flexWrap: 'nowrap',
  },
  '& #notistack-snackbar': { padding: '8px 0' },
}));

export const ToastButton = styled(Button)(({ theme }) => ({
  '&&': { color: theme.vars.palette.float.accent, padding: '4px 8px', minHeight: 28 },
}));

const cards = { default: Card, success: Card, error: Card, info: Card, warning: Card };

/** What has happened, said for ten seconds in the corner. */
export function Toasts({ children }: { children: ReactNode }) {
  return (
    <SnackbarProvider
      maxSnack={3}
      autoHideDuration={10_000}
      hideIconVariant
      Components={cards}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
    >
      {children}
    </SnackbarProvider>
  );
}
