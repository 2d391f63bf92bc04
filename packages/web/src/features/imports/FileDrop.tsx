import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { FileText, Upload as UploadIcon, X } from 'lucide-react';
import { useDropzone } from 'react-dropzone';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import { formatBytes } from './formatBytes.ts';
import type { UploadState } from './useUpload.ts';

interface FileDropProps {
  state: UploadState;
  maxBytes: number;
  maxRows: number;
  onFile(file: File): void;
  onClear(): void;
  onRefused(reason: string): void;
}

const accept = { 'text/csv': ['.csv', '.tsv', '.txt'] };

/** Drag and drop, or choose: one file, sent as soon as it is there. */
export function FileDrop({ state, maxBytes, maxRows, onFile, onClear, onRefused }: FileDropProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    accept,
    maxSize: maxBytes,
    multiple: false,
    noClick: true,
    noKeyboard: true,
    onDropAccepted: ([file]) => file && onFile(file),
    onDropRejected: ([rejection]) => {
      const code = rejection?.errors[0]?.code ?? 'file-invalid-type';
      onRefused(
        t(`file.refused.${code}`, { name: rejection?.file.name, size: formatBytes(maxBytes, format.locale) }),
      );
    },
  });
  return (
    <Box
      {...getRootProps({ role: 'group', 'aria-label': t('file.dropLabel') })}
      sx={{
        border: state.step === 'none' ? '1.5px dashed' : '1px solid',
        borderColor: isDragActive ? 'primary.main' : state.step === 'none' ? 'control.main' : 'divider',
        bgcolor: isDragActive ? 'action.selected' : 'background.paper',
        borderRadius: '10px',
        px: 3,
        py: state.step === 'none' ? 6 : 3,
        textAlign: 'center',
      }}
    >
      <input {...getInputProps({ 'aria-label': t('file.choose') })} />
      {state.step === 'none' ? (
        <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1 }}>
          <UploadIcon size={26} aria-hidden />
          <Typography sx={{ fontWeight: 600 }}>{t('file.drop')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            {t('file.limits', { size: formatBytes(maxBytes, format.locale), rows: format.number(maxRows) })}
          </Typography>
          <Button variant="outlined" onClick={open} sx={{ mt: 1 }}>
            {t('file.choose')}
          </Button>
        </Box>
      ) : (
        <ChosenFile state={state} onClear={onClear} onRetry={() => onFile(state.file)} />
      )}
    </Box>
  );
}

interface ChosenFileProps {
  state: Exclude<UploadState, { step: 'none' }>;
  onClear(): void;
  onRetry(): void;
}

function ChosenFile({ state, onClear, onRetry }: ChosenFileProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const percent = state.step === 'sending' && state.total > 0 ? (state.sent / state.total) * 100 : 100;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, textAlign: 'left' }}>
      <FileText size={22} aria-hidden />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: 600 }} title={state.file.name}>
          {state.file.name}
        </Typography>
        <Typography role="status" sx={{ color: state.step === 'failed' ? 'error.main' : 'text.secondary' }}>
          {state.step === 'sending' &&
            t('file.sending', {
              sent: formatBytes(state.sent, format.locale),
              total: formatBytes(state.total, format.locale),
            })}
          {state.step === 'sent' && t('file.sent', { size: formatBytes(state.file.size, format.locale) })}
          {state.step === 'failed' && (state.message ?? t('file.failed'))}
        </Typography>
        {state.step === 'sending' && (
          <LinearProgress
            variant="determinate"
            value={percent}
            aria-label={t('file.progress')}
            sx={{ mt: 0.5 }}
          />
        )}
      </Box>
      {state.step === 'failed' && <Button onClick={onRetry}>{t('file.retry')}</Button>}
      <IconButton
        onClick={onClear}
        aria-label={t('file.remove', { name: state.file.name })}
        title={t('file.another')}
      >
        <X size={17} />
      </IconButton>
    </Box>
  );
}
