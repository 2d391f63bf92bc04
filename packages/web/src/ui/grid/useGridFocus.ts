import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useState } from 'react';
import { type GridPlace, moveFocus } from './moveFocus.ts';

/** The place of the cell in which an event happened. */
export function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

/** Exactly one cell is in the tab order; the arrows move it, and what can be pressed in it has the focus. */
export function useGridFocus(grid: RefObject<HTMLElement | null>, rowCount: number, columnCount: number) {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 1 });
  const last = { row: rowCount - 1, column: columnCount - 1 };
  const active = { row: Math.min(place.row, last.row), column: Math.min(place.column, last.column) };

  const focus = useCallback(
    (to: GridPlace) => {
      setPlace(to);
      const cell = grid.current?.querySelector<HTMLElement>(
        `[data-row="${to.row}"][data-column="${to.column}"]`,
      );
      (cell?.querySelector<HTMLElement>('[data-widget]') ?? cell)?.focus();
    },
    [grid],
  );

  const onFocus = useCallback((event: FocusEvent) => {
    const to = placeOf(event.target);
    if (to) setPlace((from) => (from.row === to.row && from.column === to.column ? from : to));
  }, []);

  /** Where the key moved the focus to, if it is one that moves. */
  const onArrow = (event: KeyboardEvent): GridPlace | undefined => {
    const from = placeOf(event.target);
    if (!from || event.altKey) return undefined;
    const to = moveFocus(from, { key: event.key, far: event.ctrlKey || event.metaKey }, last);
    if (!to) return undefined;
    event.preventDefault();
    focus(to);
    return to;
  };

  return { active, focus, onFocus, onArrow };
}
