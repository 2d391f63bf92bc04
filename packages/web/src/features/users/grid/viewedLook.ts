import { type GridLook, parseRecord, readLook } from './gridPreferences.ts';

/** How the grid looks while a view is open. */
export interface ViewedLook {
  /** The id of the view. */
  view: string;
  /** As it was saved. */
  saved: GridLook;
  /** As it is now. */
  look: GridLook;
}

/** What was changed in a view and not saved stays, unless somebody has saved another look since. */
export function withSaved(before: ViewedLook | undefined, view: string, saved: GridLook): ViewedLook {
  const isKept = before?.view === view && JSON.stringify(before.saved) === JSON.stringify(saved);
  return isKept ? before : { view, saved, look: saved };
}

export function readViewedLook(stored: string | null): ViewedLook | undefined {
  const { view, saved, look } = parseRecord(stored);
  return typeof view === 'string' ? { view, saved: readLook(saved), look: readLook(look) } : undefined;
}
