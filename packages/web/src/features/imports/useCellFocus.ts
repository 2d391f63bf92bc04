import { type KeyboardEvent, useCallback, useRef, useState } from 'react';

export interface CellPlace {
  row: number;
  column: number;
}

const PAGE = 10;

function moved({ row, column }: CellPlace, event: KeyboardEvent, last: CellPlace): CellPlace | undefined {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: far ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? last.column : column + 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    default:
      return undefined;
  }
}

/** One cell of a grid is in the tab order; the arrows move it. */
export function useCellFocus(rowCount: number, columnCount: number) {
  const grid = useRef<HTMLTableElement>(null);
  const [active, enter] = useState<CellPlace>({ row: 0, column: 0 });
  // The focus that follows a move tells of the same place again.
  const setActive = useCallback(
    (to: CellPlace) => enter((at) => (at.row === to.row && at.column === to.column ? at : to)),
    [],
  );
  const last = { row: Math.max(rowCount - 1, 0), column: Math.max(columnCount - 1, 0) };
  const place = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) };

  const focusCell = useCallback(
    (row: number, column: number) => {
      setActive({ row, column });
      grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
    },
    [setActive],
  );

  const onArrow = (event: KeyboardEvent): boolean => {
    const to = moved(place, event, last);
    if (!to) return false;
    event.preventDefault();
    const within = (value: number, max: number) => Math.min(Math.max(value, 0), max);
    focusCell(within(to.row, last.row), within(to.column, last.column));
    return true;
  };

  return { grid, active: place, setActive, focusCell, onArrow };
}
