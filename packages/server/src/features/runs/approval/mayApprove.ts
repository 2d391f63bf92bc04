import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../roles/Actor.ts';
import { reachesSite } from '../../roles/reachesSite.ts';
import { actionOf } from '../actions.ts';
import type { RunRow } from '../loadRun.ts';

/** B8: somebody else than who asked, who may do the same in the whole site. */
export async function mayApprove(em: EntityManager, actor: Actor, run: RunRow): Promise<boolean> {
  if (run.actor_id === actor.userId) return false;
  const { permission } = await actionOf(em, run);
  return reachesSite(actor, permission);
}
