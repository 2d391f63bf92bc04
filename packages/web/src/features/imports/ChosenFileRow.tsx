import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { FileText, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../ui/formatBytes.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { FileReadingLine, type ReadingChoice } from './FileReadingLine.tsx';
import type { ChosenFile } from './useUploads.ts';

interface ChosenFileRowProps {
  chosen: ChosenFile;
  onRemove(): void;
  onRetry(): void;
  onRead(reading: ReadingChoice): void;
  onGone(): void;
}

/** A file on its way to the server, or there. */
export function ChosenFileRow({ chosen, onRemove, onRetry, onRead, onGone }: ChosenFileRowProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { file } = chosen;
  const failed = chosen.step === 'failed' || chosen.step === 'gone';
  const percent = chosen.step === 'sending' && chosen.total > 0 ? (chosen.sent / chosen.total) * 100 : 100;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 1,
        textAlign: 'left',
        gridTemplateColumns: 'minmax(0, 1fr)',
        '& + &': { pt: 2, borderTop: '1px solid', borderColor: 'divider' },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
        <FileText size={22} aria-hidden style={{ flex: 'none' }} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography noWrap sx={{ fontWeight: 600 }} title={file.name}>
            {file.name}
          </Typography>
          <Typography role="status" sx={{ color: failed ? 'error.main' : 'text.secondary' }}>
            {chosen.step === 'sending' &&
              t('file.sending', {
                sent: formatBytes(chosen.sent, format.locale),
                total: formatBytes(chosen.total, format.locale),
              })}
            {chosen.step === 'sent' &&
              t('file.sent', { size: formatBytes(chosen.upload.bytes, format.locale) })}
            {chosen.step === 'failed' && (chosen.message ?? t('file.failed'))}
            {chosen.step === 'gone' && t('mapping.goneText')}
          </Typography>
          {chosen.step === 'sending' && (
            <LinearProgress
              variant="determinate"
              value={percent}
              aria-label={t('file.progress')}
              sx={{ mt: 0.5 }}
            />
          )}
        </Box>
        {chosen.step === 'failed' && <Button onClick={onRetry}>{t('file.retry')}</Button>}
        <IconButton
          onClick={onRemove}
          aria-label={t('file.remove', { name: file.name })}
          title={t('file.remove', { name: file.name })}
        >
          <X size={17} />
        </IconButton>
      </Box>
      {chosen.step === 'sent' && (
        // Below the name, where there is room for it.
        <Box sx={{ minWidth: 0, pl: { sm: '28px' } }}>
          <FileReadingLine
            uploadId={chosen.upload.id}
            fileName={file.name}
            choice={chosen.reading}
            onChange={onRead}
            onGone={onGone}
          />
        </Box>
      )}
    </Box>
  );
}
