import { useRef } from 'react';
import type { GridSelection } from './GridColumn.ts';

type PageTicks = 'none' | 'some' | 'all';

/** Ticks of rows, of ranges from the last tick, and of the page. */
export function useTicks<Row>(rows: readonly Row[], selection: GridSelection<Row> | undefined) {
  const anchor = useRef<Row>(undefined);
  const isFree = (row: Row) => selection?.lockedBecause?.(row) === undefined;
  const free = rows.filter(isFree);
  const ticked = selection ? free.filter((row) => selection.has(row)).length : 0;
  const page: PageTicks = ticked === 0 ? 'none' : ticked === free.length ? 'all' : 'some';

  const fromAnchor = (index: number) => {
    const from = anchor.current === undefined ? -1 : rows.indexOf(anchor.current);
    const ends = [from === -1 ? index : from, index];
    return rows.slice(Math.min(...ends), Math.max(...ends) + 1).filter(isFree);
  };

  /** Ticks a row or takes its tick away; with `range`, so too the rows from the last one. */
  const toggle = (index: number, range: boolean) => {
    const row = rows[index];
    if (!selection || !row || !isFree(row)) return;
    selection.set(range ? fromAnchor(index) : [row], !selection.has(row));
    anchor.current = row;
  };

  /** Shift and an arrow: ticks from where it began to where it has come. */
  const reach = (from: number, to: number) => {
    anchor.current ??= rows[from];
    selection?.set(fromAnchor(to), true);
  };

  return {
    page,
    toggle,
    reach,
    togglePage: () => selection?.set(free, page !== 'all'),
    tickPage: () => selection?.set(free, true),
  };
}
