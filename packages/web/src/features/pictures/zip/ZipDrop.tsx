import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { FileArchive, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../../ui/DropZone.tsx';
import { formatBytes } from '../../../ui/formatBytes.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import type { UploadState } from '../../uploads/useUpload.ts';

const accept = { 'application/zip': ['.zip'] };

interface ZipDropProps {
  state: UploadState;
  maxBytes: number;
  onChoose(file: File): void;
  onClear(): void;
  onRefused(reason: string): void;
}

/** One zip, dropped or chosen, sent as soon as it is there. */
export function ZipDrop({ state, maxBytes, onChoose, onClear, onRefused }: ZipDropProps) {
  const { t } = useTranslation('pictures');
  const { locale } = useFormat();
  const size = formatBytes(maxBytes, locale);
  return (
    <DropZone
      accept={accept}
      maxBytes={maxBytes}
      multiple={false}
      label={t('zip.drop.label')}
      chooseLabel={t('zip.drop.choose')}
      icon={FileArchive}
      isEmpty={state.step === 'none'}
      invitation={
        <>
          <Typography sx={{ fontWeight: 600 }}>{t('zip.drop.text')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{t('zip.drop.limits', { size })}</Typography>
        </>
      }
      onAccept={([file]) => file && onChoose(file)}
      onReject={(code, name) => onRefused(t(`zip.refused.${code}`, { name, size }))}
    >
      {() => state.step !== 'none' && <ChosenZip state={state} onRetry={onChoose} onClear={onClear} />}
    </DropZone>
  );
}

interface ChosenZipProps {
  state: Exclude<UploadState, { step: 'none' }>;
  onRetry(file: File): void;
  onClear(): void;
}

function ChosenZip({ state, onRetry, onClear }: ChosenZipProps) {
  const { t } = useTranslation('pictures');
  const { locale } = useFormat();
  const { file } = state;
  const size = formatBytes(file.size, locale);
  const words = () => {
    if (state.step === 'sending')
      return t('zip.file.sending', { sent: formatBytes(state.sent, locale), total: size });
    if (state.step === 'sent') return t('zip.file.sent', { size });
    return state.message ?? t('zip.file.failed');
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, textAlign: 'left', minWidth: 0 }}>
      <FileArchive size={22} aria-hidden style={{ flex: 'none' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: 600 }} title={file.name}>
          {file.name}
        </Typography>
        <Typography role="status" sx={{ color: state.step === 'failed' ? 'error.main' : 'text.secondary' }}>
          {words()}
        </Typography>
        {state.step === 'sending' && (
          <LinearProgress
            variant="determinate"
            value={state.total > 0 ? (state.sent / state.total) * 100 : 0}
            aria-label={t('zip.file.progress')}
            sx={{ mt: 0.5 }}
          />
        )}
      </Box>
      {state.step === 'failed' && <Button onClick={() => onRetry(file)}>{t('zip.file.retry')}</Button>}
      <IconButton
        onClick={onClear}
        aria-label={t('zip.file.remove', { name: file.name })}
        title={t('zip.file.remove', { name: file.name })}
      >
        <X size={17} />
      </IconButton>
    </Box>
  );
}
