import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import { MessageText } from './MessageText.tsx';
import type { ListedMessage } from './OutboxPage.tsx';
import { useErrorWords } from './useErrorWords.ts';
import { useRetryMessages } from './useRetryMessages.ts';

interface MessageDialogProps {
  message: ListedMessage;
  onClose(): void;
  onRetried(): void;
}

/** One message: why it failed and what to do, or what it said where nothing is really sent. */
export function MessageDialog({ message, onClose, onRetried }: MessageDialogProps) {
  const { t } = useTranslation(['mail', 'ui']);
  const format = useFormat();
  const titleId = useId();
  const wordsOf = useErrorWords();
  const { status, channel, kind, address, error, text, user, createdAt, attempts, nextAttemptAt } = message;
  const { retry, busy } = useRetryMessages(() => {
    onRetried();
    onClose();
  });
  const facts = [
    [t('to'), [user?.name, address].filter(Boolean).join(' · ')],
    [t('channel'), t(`channels.${channel}`)],
    [t('when'), format.dateTime(createdAt)],
    ...(attempts > 0 ? [[t('attempts'), format.number(attempts)]] : []),
    ...(nextAttemptAt && attempts > 0 ? [[t('next'), format.dateTime(nextAttemptAt)]] : []),
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <Box component="h2" id={titleId} sx={{ typography: 'h2', m: 0, px: 6, pt: 5, pb: 3 }}>
        {t(`kinds.${kind}`)}
      </Box>
      <Box sx={{ px: 6, pb: 5, display: 'grid', gap: 4, overflowY: 'auto' }}>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 5, rowGap: 1 }}
        >
          {facts.map(([label, value]) => (
            <Box key={label} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ color: 'text.secondary' }}>
                {label}
              </Box>
              <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {value}
              </Box>
            </Box>
          ))}
        </Box>
        {error && (
          <Alert severity={status === 'FAILED' ? 'error' : 'warning'} sx={{ overflowWrap: 'anywhere' }}>
            {wordsOf(error)}
          </Alert>
        )}
        {status === 'KEPT' && <Alert severity="info">{t('kept')}</Alert>}
        {text && <MessageText text={text} />}
      </Box>
      <Box
        component="footer"
        sx={{
          display: 'flex',
          justifyContent: 'flex-end',
          gap: 2.5,
          px: 6,
          py: 3.5,
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Button onClick={onClose}>{t('ui:close')}</Button>
        {status === 'FAILED' && (
          <Button variant="contained" color="primary" loading={busy} onClick={() => void retry([message.id])}>
            {t('retry.one')}
          </Button>
        )}
      </Box>
    </Dialog>
  );
}
