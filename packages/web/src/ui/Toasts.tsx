import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { closeSnackbar, enqueueSnackbar, MaterialDesignContent, SnackbarProvider } from 'notistack';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Toast, toastQueue } from './toastQueue.ts';

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
  '& #notistack-snackbar': { padding: '8px 0', overflowWrap: 'anywhere' },
}));

const ToastButton = styled(Button)(({ theme }) => ({
  '&&': { color: theme.vars.palette.float.accent, padding: '4px 8px', minHeight: 28 },
})) as typeof Button;

const cards = { default: Card, success: Card, error: Card, info: Card, warning: Card };

/**
 * Beside the dialogs, so that they are said and pressed while one is open: a dialog hides all its siblings from screen
 * readers but for tags such as this one.
 */
const root = document.body.appendChild(document.createElement('slot'));

/** What has happened, said for ten seconds in the corner. */
export function Toasts() {
  useEffect(() => {
    const showAll = () => {
      for (const toast of toastQueue.takeAll()) {
        enqueueSnackbar(toast.message, {
          action: (key) => <ToastActions toast={toast} onClose={() => closeSnackbar(key)} />,
        });
      }
    };
    showAll();
    return toastQueue.subscribe(showAll);
  }, []);
  return (
    <SnackbarProvider
      domRoot={root}
      maxSnack={3}
      autoHideDuration={10_000}
      hideIconVariant
      Components={cards}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
    />
  );
}

function ToastActions({ toast: { onUndo, details }, onClose }: { toast: Toast; onClose(): void }) {
  const { t } = useTranslation('ui');
  const undo = () => {
    onClose();
    onUndo?.();
  };
  return (
    <>
      {onUndo && (
        <ToastButton variant="text" onClick={undo}>
          {t('undo')}
        </ToastButton>
      )}
      {details && (
        <ToastButton variant="text" component={Link} to={details.to} onClick={onClose}>
          {details.label}
        </ToastButton>
      )}
    </>
  );
}
