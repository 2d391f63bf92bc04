import { type Actor, may } from '../../roles/Actor.ts';
import { reachesSite } from '../../roles/reachesSite.ts';
import type { BulkAction } from '../BulkAction.ts';
import type { RunRow } from '../loadRun.ts';

/** Whether the actor holds today what taking the run back needs; what the site is made of needs the whole site. */
export function mayUndo(
  actor: Actor,
  { permission, needs, removed }: BulkAction<never>,
  { fields }: Pick<RunRow, 'fields'>,
): boolean {
  if (removed && !reachesSite(actor, permission)) return false;
  return [permission, ...(needs?.(fields ?? []) ?? [])].every((one) => may(actor, one));
}
