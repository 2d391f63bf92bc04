import type { ViewState } from '../../savedViews/ViewState.ts';
import { type GridLook, readColumns } from '../grid/gridPreferences.ts';

/** How the grid looks in a view; what it no longer knows is left out. */
export function lookOf({ columns, density }: ViewState): GridLook {
  return { columns: readColumns(columns), density: density === 'COMPACT' ? 'compact' : 'normal' };
}

export function viewOf(query: string, { columns, density }: GridLook): ViewState {
  return { query, columns: [...columns], density: density === 'compact' ? 'COMPACT' : 'NORMAL' };
}
