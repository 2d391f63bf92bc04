import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import type { Correction } from './checkRows.ts';

interface Suggestion {
  columnIndex: number;
  value: string;
  suggestion: string;
  rows: number;
}

interface MendsProps {
  suggestions: readonly Suggestion[];
  columns: readonly { index: number; header: string; label?: string | null | undefined }[];
  onMend(correction: Correction): void;
}

/** One click mends every row with the same wrong value. */
export function Mends({ suggestions, columns, onMend }: MendsProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [first, ...others] = suggestions;
  if (!first) return null;
  const column = (index: number) => columns.find((one) => one.index === index);
  const words = ({ value, suggestion, rows, columnIndex }: Suggestion) =>
    t(value === '' ? 'check.mendEmpty' : 'check.mend', {
      value,
      suggestion,
      column: column(columnIndex)?.label ?? column(columnIndex)?.header,
      count: rows,
      shown: format.number(rows),
    });
  const mend = ({ columnIndex, value, suggestion }: Suggestion) => {
    setAnchor(null);
    onMend({ kind: 'all', columnIndex, from: value, to: suggestion });
  };
  return (
    <>
      <Button
        variant="text"
        color="primary"
        onClick={() => mend(first)}
        sx={{ whiteSpace: 'normal', textAlign: 'start' }}
      >
        {words(first)}
      </Button>
      {others.length > 0 && (
        <Button
          variant="text"
          color="primary"
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {t('check.moreMends', { count: others.length })}
        </Button>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {others.map((suggestion) => (
          <MenuItem key={`${suggestion.columnIndex}:${suggestion.value}`} onClick={() => mend(suggestion)}>
            {words(suggestion)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
