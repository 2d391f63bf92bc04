import { useSnackbar } from 'notistack';
import { type MouseEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ToastButton } from './Toasts.tsx';

interface ToastOptions {
  /** Takes back what the toast tells of. */
  onUndo?: (() => void) | undefined;
  /** Where the whole story is. */
  details?: { label: string; to: string } | undefined;
}

/** Says what has happened, in the past tense and with its number. */
export function useToast(): (message: string, options?: ToastOptions) => void {
  const { enqueueSnackbar, closeSnackbar } = useSnackbar();
  const { t } = useTranslation('ui');
  const navigate = useNavigate();
  return useCallback(
    (message, { onUndo, details } = {}) => {
      enqueueSnackbar(message, {
        action: (key) => (
          <>
            {onUndo && (
              <ToastButton
                variant="text"
                onClick={() => {
                  closeSnackbar(key);
                  onUndo();
                }}
              >
                {t('undo')}
              </ToastButton>
            )}
            {details && (
              <ToastButton
                variant="text"
                href={details.to}
                onClick={(event: MouseEvent) => {
                  closeSnackbar(key);
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  // A toast is drawn outside of the router, which a link of its own would not find.
                  event.preventDefault();
                  navigate(details.to);
                }}
              >
                {details.label}
              </ToastButton>
            )}
          </>
        ),
      });
    },
    [enqueueSnackbar, closeSnackbar, navigate, t],
  );
}
