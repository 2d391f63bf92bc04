import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { errorWords } from './errorWords.ts';

interface ErrorStateProps {
  error: unknown;
  title?: string | undefined;
  onRetry?: (() => void) | undefined;
}

/** What went wrong, what to do, and a retry in place of what could not be shown. */
export function ErrorState({ error, title, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const { message = t('error.network'), id, forbidden } = errorWords(error);
  return (
    <Box
      role="alert"
      sx={{ display: 'grid', justifyItems: 'center', gap: 2, textAlign: 'center', px: 4, py: 14 }}
    >
      <Typography variant="h3" component="h2">
        {forbidden ? t('error.forbidden') : (title ?? t('error.title'))}
      </Typography>
      <Box sx={{ color: 'text.secondary', maxWidth: 480, overflowWrap: 'anywhere' }}>
        {message} {forbidden && t('error.forbiddenText')}
      </Box>
      {id && (
        <Typography variant="caption" color="textSecondary">
          {t('error.reference', { id })}
        </Typography>
      )}
      {onRetry && !forbidden && (
        <Button onClick={onRetry} sx={{ mt: 2 }}>
          {t('retry')}
        </Button>
      )}
    </Box>
  );
}
