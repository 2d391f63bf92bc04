import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { FileReadingInput, UploadPreviewQuery } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FileReadingChoice } from './FileReadingChoice.tsx';
import { useReadingWords } from './useReadingWords.ts';

const UPLOAD_PREVIEW = graphql(`
  query UploadPreview($reading: FileReadingInput!) {
    uploadPreview(reading: $reading) {
      reading { encoding delimiter sheet }
      encodings
      delimiters
      sheets { name hidden }
      headerRow
      rows { rowNumber cells }
      problem
    }
  }
`);

export type FilePreview = NonNullable<UploadPreviewQuery['uploadPreview']>;
export type ReadingChoice = Omit<FileReadingInput, 'uploadId'>;

interface FileReadingLineProps {
  uploadId: string;
  fileName: string;
  choice: ReadingChoice;
  onChange(choice: ReadingChoice): void;
  /** The server does not have the file any more, or not for this reader. */
  onGone(): void;
}

/** How a file is read, in a line; below it the choice where the guess is wrong, with the rows that come of it. */
export function FileReadingLine({ uploadId, fileName, choice, onChange, onGone }: FileReadingLineProps) {
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState<boolean>();
  const id = useId();
  const words = useReadingWords();
  const { data, previousData, loading, error, refetch } = useQuery(UPLOAD_PREVIEW, {
    variables: { reading: { uploadId, ...choice } },
    // Worded by the server, perhaps in the language before; and the file may be gone.
    fetchPolicy: 'cache-and-network',
  });
  const gone = data?.uploadPreview === null;
  useEffect(() => {
    if (gone) onGone();
  }, [gone, onGone]);
  if (error) return <ErrorAlert error={error} onRetry={() => refetch()} />;
  const preview = (data ?? previousData)?.uploadPreview;
  if (!preview) {
    return <Typography sx={{ color: 'text.secondary' }}>{loading ? t('reading.looking') : ''}</Typography>;
  }
  const { reading, problem, headerRow } = preview;
  const shown = open ?? (problem !== null && reading !== null);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {reading && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
          <Typography sx={{ color: 'text.secondary' }}>
            {words(reading)}
            {headerRow !== null && ` · ${t('reading.header', { row: headerRow })}`}
          </Typography>
          <Button
            size="small"
            variant="text"
            color="primary"
            aria-expanded={shown}
            aria-controls={id}
            aria-label={`${t(shown ? 'reading.hide' : 'reading.change')}: ${t('reading.changeOf', { name: fileName })}`}
            sx={{ ml: -1 }}
            endIcon={shown ? <ChevronUp size={15} aria-hidden /> : <ChevronDown size={15} aria-hidden />}
            onClick={() => setOpen(!shown)}
          >
            {t(shown ? 'reading.hide' : 'reading.change')}
          </Button>
        </Box>
      )}
      {problem && <Alert severity={reading ? 'warning' : 'error'}>{problem}</Alert>}
      {reading && shown && (
        <Box id={id} aria-busy={loading} sx={{ minWidth: 0, opacity: loading ? 0.6 : 1 }}>
          <FileReadingChoice preview={preview} reading={reading} choice={choice} onChange={onChange} />
        </Box>
      )}
    </Box>
  );
}
