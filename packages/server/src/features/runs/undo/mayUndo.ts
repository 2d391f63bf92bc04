import { type Actor, may } from '../../roles/Actor.ts';
import type { BulkAction } from '../BulkAction.ts';
import type { RunRow } from '../loadRun.ts';

/** Whether the actor holds today what taking the run back needs. */
export function mayUndo(
  actor: Actor,
  { permission, needs }: BulkAction<never>,
  { fields }: Pick<RunRow, 'fields'>,
): boolean {
  return [permission, ...(needs?.(fields ?? []) ?? [])].every((one) => may(actor, one));
}
