import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { errorWords } from './errorWords.ts';

interface ErrorAlertProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** What went wrong, beside what was typed, with a retry. */
export function ErrorAlert({ error, onRetry }: ErrorAlertProps) {
  const { t } = useTranslation('ui');
  const { message = t('error.network'), id } = errorWords(error);
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      {message} {id && t('error.reference', { id })}
    </Alert>
  );
}
