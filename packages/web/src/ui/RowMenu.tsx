import IconButton from '@mui/material/IconButton';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { WidgetFocus } from './grid/GridColumn.ts';
import { LazyMenu, type MenuEntry } from './LazyMenu.tsx';

interface RowMenuProps {
  /** Says whose menu it is. */
  label: string;
  entries: readonly MenuEntry[];
  /** In a cell of a grid. */
  widget?: WidgetFocus;
}

/** The three dots at the end of a row. */
export function RowMenu({ label, entries, widget }: RowMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<MenuEntry | undefined>();
  return (
    <>
      <IconButton
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        {...widget}
      >
        <MoreHorizontal size={17} aria-hidden />
      </IconButton>
      <LazyMenu
        anchor={anchor}
        label={label}
        align="end"
        entries={entries.map((entry) => ({ ...entry, onChoose: () => setChosen(entry) }))}
        onClose={() => setAnchor(null)}
        onClosed={() => {
          chosen?.onChoose();
          setChosen(undefined);
        }}
      />
    </>
  );
}
