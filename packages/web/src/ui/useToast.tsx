import { useSnackbar } from 'notistack';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
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
                LinkComponent={RouterLink}
                onClick={() => closeSnackbar(key)}
              >
                {details.label}
              </ToastButton>
            )}
          </>
        ),
      });
    },
    [enqueueSnackbar, closeSnackbar, t],
  );
}

function RouterLink({ href, ...rest }: { href: string }) {
  return <Link to={href} {...rest} />;
}
