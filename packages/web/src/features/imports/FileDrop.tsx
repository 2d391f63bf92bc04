import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Upload as UploadIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../ui/DropZone.tsx';
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
  onGone(key: string): void;
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
  const { files, maxBytes, maxRows, onAdd, onRemove, onRetry, onRead, onGone, onRefused } = props;
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <DropZone
      accept={accept}
      maxBytes={maxBytes}
      multiple
      label={t('file.dropLabel')}
      chooseLabel={t('file.choose')}
      icon={UploadIcon}
      isEmpty={files.length === 0}
      invitation={
        <>
          <Typography sx={{ fontWeight: 600 }}>{t('file.drop')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            {t('file.limits', { size: formatBytes(maxBytes, format.locale), rows: format.number(maxRows) })}
          </Typography>
          <Typography sx={{ color: 'text.secondary' }}>{t('file.together')}</Typography>
        </>
      }
      onAccept={(added) => {
        if (files.length + added.length > MOST_FILES) onRefused(t('file.refused.too-many-files'));
        else onAdd(added);
      }}
      onReject={(code, name) =>
        onRefused(t(`file.refused.${code}`, { name, size: formatBytes(maxBytes, format.locale) }))
      }
    >
      {(choose) => (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
          {files.map((chosen) => (
            <ChosenFileRow
              key={chosen.key}
              chosen={chosen}
              onRemove={() => onRemove(chosen.key)}
              onRetry={() => onRetry(chosen.key, chosen.file)}
              onRead={(reading) => onRead(chosen.key, reading)}
              onGone={() => onGone(chosen.key)}
            />
          ))}
          {files.length < MOST_FILES && (
            <Box component="li" sx={{ textAlign: 'left' }}>
              <Button variant="text" color="primary" onClick={choose} sx={{ ml: -1 }}>
                {t(files.length === 1 ? 'file.addOther' : 'file.addThird')}
              </Button>
            </Box>
          )}
        </Box>
      )}
    </DropZone>
  );
}
