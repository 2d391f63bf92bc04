import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from './ChoiceField.tsx';
import { FilePreviewTable } from './FilePreviewTable.tsx';
import type { FilePreview, ReadingChoice } from './FileReadingLine.tsx';
import { encodingName, useDelimiterName } from './useReadingWords.ts';

interface FileReadingChoiceProps {
  preview: FilePreview;
  reading: NonNullable<FilePreview['reading']>;
  choice: ReadingChoice;
  onChange(choice: ReadingChoice): void;
}

/** Encoding and delimiter of a text, or the sheet of a workbook, with the first rows as they are read. */
export function FileReadingChoice({ preview, reading, choice, onChange }: FileReadingChoiceProps) {
  const { t } = useTranslation('imports');
  const delimiterName = useDelimiterName();
  const { encodings, delimiters, sheets, rows, headerRow } = preview;
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))' }}>
        {encodings.length > 0 && (
          <ChoiceField
            label={t('reading.encoding')}
            value={reading.encoding ?? ''}
            options={encodings.map((value) => ({ value, label: labelOf(value) }))}
            onChange={(encoding) => onChange({ ...choice, encoding })}
          />
        )}
        {delimiters.length > 0 && (
          <ChoiceField
            label={t('reading.delimiter')}
            value={reading.delimiter ?? ''}
            options={delimiters.map((value) => ({ value, label: delimiterName(value) }))}
            onChange={(delimiter) => onChange({ ...choice, delimiter })}
          />
        )}
        {sheets.length > 0 && (
          <ChoiceField
            label={t('reading.sheet')}
            value={reading.sheet ?? ''}
            options={sheets.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? t('reading.hidden', { name }) : name,
            }))}
            onChange={(sheet) => onChange({ ...choice, sheet })}
          />
        )}
      </Box>
      <FilePreviewTable rows={rows} headerRow={headerRow} />
    </Box>
  );

  function labelOf(encoding: string): string {
    const use = t(`reading.encodings.${encoding}`, { defaultValue: '' });
    return use ? `${encodingName(encoding)} · ${use}` : encodingName(encoding);
  }
}
