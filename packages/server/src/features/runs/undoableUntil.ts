import { asDate } from '../../platform/database/asDate.ts';
import { UNDO_DAYS } from './limits.ts';
import type { RunRow } from './loadRun.ts';

/** B5: 30 days from when the run was applied; null where it was not, or has been undone. */
export function undoableUntil(run: Pick<RunRow, 'status' | 'applied_at' | 'changed'>): Date | null {
  if (run.status !== 'APPLIED' || !run.applied_at || !run.changed) return null;
  return new Date(asDate(run.applied_at).getTime() + UNDO_DAYS * 24 * 60 * 60 * 1000);
}
