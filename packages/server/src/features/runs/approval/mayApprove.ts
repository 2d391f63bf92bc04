import type { Actor } from '../../roles/Actor.ts';
import { reachesSite } from '../../roles/reachesSite.ts';
import type { BulkAction } from '../BulkAction.ts';
import type { RunRow } from '../loadRun.ts';

/** B8: somebody else than who asked, who may do the same in the whole site. */
export function mayApprove(actor: Actor, run: RunRow, { permission }: BulkAction<never>): boolean {
  return run.actor_id !== actor.userId && reachesSite(actor, permission);
}
