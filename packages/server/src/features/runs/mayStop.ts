import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiError } from '../../platform/errors.ts';
import { type Actor, may } from '../roles/Actor.ts';
import { actionOf } from './actions.ts';
import type { RunRow } from './loadRun.ts';

/** Who has started a run may stop it, and so may who could have started it. */
export async function mayStop(em: EntityManager, actor: Actor, run: RunRow): Promise<void> {
  const own = run.actor_id === actor.userId && (!actor.tokenId || run.actor_token_id === actor.tokenId);
  if (own || may(actor, (await actionOf(em, run)).permission)) return;
  throw new ApiError('FORBIDDEN', `You may not stop what ${run.actor_name} has started.`);
}
