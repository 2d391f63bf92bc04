import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { DaysEditor } from './DaysEditor.tsx';
import { type FilterField, type Filters, isFlagField } from './Filters.ts';
import { FlagEditor } from './FlagEditor.tsx';
import { ListEditor } from './ListEditor.tsx';
import type { FilterLists } from './useFilterLists.ts';
import type { FilterWords } from './useFilterWords.ts';

interface FilterEditorProps {
  field: FilterField;
  anchor: HTMLElement;
  filters: Filters;
  lists: FilterLists;
  words: FilterWords;
  onChange(filters: Filters): void;
  onClose(): void;
}

/** One filter, below its chip; the grid follows at once. */
export function FilterEditor({ field, anchor, filters, onChange, onClose, ...words }: FilterEditorProps) {
  // The address follows a moment later, and a quick second click must not begin from before the first.
  const [draft, setDraft] = useState(filters);
  const change = (next: Filters) => {
    setDraft(next);
    onChange(next);
  };
  const editor = { ...words, filters: draft, onChange: change };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': editor.words.fieldName(field), sx: { mt: 1.5 } } }}
    >
      {field === 'created' && <DaysEditor {...editor} />}
      {isFlagField(field) && <FlagEditor field={field} {...editor} />}
      {field !== 'created' && !isFlagField(field) && <ListEditor field={field} {...editor} />}
    </Popover>
  );
}
