import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import type { ImportOnPage } from './ImportPage.tsx';

/** How many row numbers are named. */
const SHOWN = 5;

/** What is worth knowing of how the file was read: what it is an export of, names that were split, rows left out. */
export function ImportNotes({ found }: { found: ImportOnPage }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const columnOf = (key: string) => found.columns.find(({ columnKey }) => columnKey === key);
  const whole = columnOf('fullName');
  const split = columnOf('firstName') || columnOf('lastName') ? 'splitWhereBlank' : 'split';
  const notes = [
    ...(found.source ? [t('mapping.recognised', { source: t(`sources.${found.source}`) })] : []),
    ...(whole ? [t(`notes.${split}`, { column: whole.header })] : []),
    ...found.leftOutRows.map(({ reason, count, rowNumbers }) => {
      const named = rowNumbers.slice(0, SHOWN).map((row) => format.number(row));
      const rows = count > named.length ? `${named.join(', ')} …` : format.list(named);
      return t(`notes.${reason}`, { count, shown: format.number(count), rows });
    }),
  ];
  if (notes.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('notes.label')}
      sx={{ m: 0, p: 0, listStyle: 'none', color: 'text.secondary', display: 'grid', gap: 0.5 }}
    >
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </Box>
  );
}
