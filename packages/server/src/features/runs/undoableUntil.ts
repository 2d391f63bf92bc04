import { asDate } from '../../platform/database/asDate.ts';
import { isUndoable, removesRecords } from './actions.ts';
import { UNDO_DAYS } from './limits.ts';
import type { RunRow } from './loadRun.ts';

/** B5: 30 days from when the run was applied; null where it was not, has been undone, or cannot come back. */
export function undoableUntil(run: Pick<RunRow, 'kind' | 'status' | 'applied_at' | 'changed'>): Date | null {
  if (run.status !== 'APPLIED' || !run.applied_at || !isUndoable(run.kind)) return null;
  if (!run.changed && !removesRecords(run.kind)) return null;
  return new Date(asDate(run.applied_at).getTime() + UNDO_DAYS * 24 * 60 * 60 * 1000);
}
