import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import InputBase from '@mui/material/InputBase';
import { type KeyboardEvent, useRef, useState } from 'react';

interface CellEditorProps {
  label: string;
  value: string;
  /** What was typed to begin with, when a letter opened the editor. */
  typed?: string | undefined;
  options: readonly string[];
  onSave(value: string, then: 'stay' | 'next' | 'fill'): void;
  onCancel(): void;
}

const matching = createFilterOptions<string>({ limit: 50 });

/** Enter saves, Tab saves and goes to the next error, Ctrl+D saves and fills down, Esc leaves the cell as it was. */
export function CellEditor({ label, value, typed, options, onSave, onCancel }: CellEditorProps) {
  const [text, setText] = useState(typed ?? value);
  const closed = useRef(false);
  const highlighted = useRef<string | null>(null);
  const save = (saved: string, then: 'stay' | 'next' | 'fill') => {
    if (closed.current) return;
    closed.current = true;
    onSave(saved, then);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      closed.current = true;
      onCancel();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      save(highlighted.current ?? text, 'stay');
    } else if (event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      save(highlighted.current ?? text, 'next');
    } else if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(highlighted.current ?? text, 'fill');
    }
    event.stopPropagation();
  };
  return (
    <Autocomplete<string, false, true, true>
      freeSolo
      disableClearable
      openOnFocus
      fullWidth
      options={[...options]}
      filterOptions={(all, state) => (state.inputValue === value ? all : matching(all, state))}
      value={value}
      inputValue={text}
      onInputChange={(_event, next, reason) => reason !== 'reset' && setText(next)}
      onChange={(_event, chosen) => save(chosen, 'stay')}
      // A pointer that rests above the list chooses nothing.
      onHighlightChange={(_event, option, reason) => {
        highlighted.current = reason === 'mouse' ? null : option;
      }}
      onKeyDown={onKeyDown}
      slotProps={{ popper: { placement: 'bottom-start', style: { width: 'auto', minWidth: 200 } } }}
      onBlur={() => save(text, 'stay')}
      renderInput={({ slotProps }) => (
        <InputBase
          autoFocus
          fullWidth
          ref={slotProps.input.ref}
          slotProps={{
            input: {
              ...slotProps.htmlInput,
              'aria-label': label,
              // What is typed takes the place of what was wrong.
              onFocus: (event) => {
                slotProps.htmlInput.onFocus?.(event);
                if (typed === undefined) event.currentTarget.select();
              },
            },
          }}
          sx={{ font: 'inherit', '& input': { p: 0, height: '100%' } }}
        />
      )}
    />
  );
}
