import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Upload as UploadIcon } from 'lucide-react';
import { useDropzone } from 'react-dropzone';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../ui/formatBytes.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { ChosenFileRow } from './ChosenFileRow.tsx';
import type { ReadingChoice } from './FileReadingLine.tsx';
import type { ChosenFile } from './useUploads.ts';

interface FileDropProps {
  files: readonly ChosenFile[];
  maxBytes: number;
  maxRows: number;
  onAdd(files: readonly File[]): void;
  onRemove(key: string): void;
  onRetry(key: string, file: File): void;
  onRead(key: string, reading: ReadingChoice): void;
  onRefused(reason: string): void;
}

/** Workbooks that cannot be read are taken too: the server says of each what it is and what to do. */
const accept = {
  'text/csv': ['.csv', '.tsv', '.tab', '.txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx', '.xlsm'],
  'application/vnd.ms-excel': ['.xls', '.xlsb'],
  'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
  'application/vnd.apple.numbers': ['.numbers'],
};

/** The files of Onboarding. */
const MOST_FILES = 3;

/** Drag and drop, or choose: one file, or those of Onboarding together, sent as soon as they are there. */
export function FileDrop(props: FileDropProps) {
  const { files, maxBytes, maxRows, onAdd, onRemove, onRetry, onRead, onRefused } = props;
  const { t } = useTranslation('imports');
  const format = useFormat();
  const none = files.length === 0;
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    accept,
    maxSize: maxBytes,
    multiple: true,
    noClick: true,
    noKeyboard: true,
    onDropAccepted: (added) => {
      if (files.length + added.length > MOST_FILES) onRefused(t('file.refused.too-many-files'));
      else onAdd(added);
    },
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
        border: none ? '1.5px dashed' : '1px solid',
        borderColor: isDragActive ? 'primary.main' : none ? 'control.main' : 'divider',
        bgcolor: isDragActive ? 'action.selected' : 'background.paper',
        borderRadius: '10px',
        px: 3,
        py: none ? 6 : 3,
        textAlign: 'center',
      }}
    >
      <input {...getInputProps({ 'aria-label': t('file.choose') })} />
      {none ? (
        <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1 }}>
          <UploadIcon size={26} aria-hidden />
          <Typography sx={{ fontWeight: 600 }}>{t('file.drop')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            {t('file.limits', { size: formatBytes(maxBytes, format.locale), rows: format.number(maxRows) })}
          </Typography>
          <Typography sx={{ color: 'text.secondary' }}>{t('file.together')}</Typography>
          <Button variant="outlined" onClick={open} sx={{ mt: 1 }}>
            {t('file.choose')}
          </Button>
        </Box>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
          {files.map((chosen) => (
            <ChosenFileRow
              key={chosen.key}
              chosen={chosen}
              onRemove={() => onRemove(chosen.key)}
              onRetry={() => onRetry(chosen.key, chosen.file)}
              onRead={(reading) => onRead(chosen.key, reading)}
            />
          ))}
          {files.length < MOST_FILES && (
            <Box component="li" sx={{ textAlign: 'left' }}>
              <Button variant="text" color="primary" onClick={open} sx={{ ml: -1 }}>
                {t(files.length === 1 ? 'file.addOther' : 'file.addThird')}
              </Button>
            </Box>
          )}
        </Box>
      )}
    </Box>
  );
}
