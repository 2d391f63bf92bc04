import type { ViewState } from '../../savedViews/ViewState.ts';
import { type GridLook, readLook } from '../grid/gridPreferences.ts';

/** How the grid looks in a view; what it no longer knows is left out. */
export function lookOf({ columns, density }: ViewState): GridLook {
  return readLook({
    columns: columns.map(({ column }) => column),
    widths: Object.fromEntries(columns.map(({ column, width }) => [column, width])),
    pinned: columns.filter(({ pinned }) => pinned).map(({ column }) => column),
    density: density === 'COMPACT' ? 'compact' : 'normal',
  });
}

export function viewOf(query: string, { columns, widths, pinned, density }: GridLook): ViewState {
  return {
    query,
    columns: columns.map((column) => ({
      column,
      width: widths[column] ?? null,
      pinned: pinned.includes(column),
    })),
    density: density === 'compact' ? 'COMPACT' : 'NORMAL',
  };
}
