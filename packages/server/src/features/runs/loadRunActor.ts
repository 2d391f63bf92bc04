import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { loadActor } from '../roles/loadActor.ts';
import type { Permission } from '../roles/permissions.ts';
import { actingByToken } from '../roles/tokenRights.ts';
import type { RunRow } from './loadRun.ts';

/** Today's rights of who started a run, as narrow as the token by which they did; null where they have none. */
export async function loadRunActor(
  em: EntityManager,
  run: Pick<RunRow, 'actor_id' | 'actor_token_id' | 'site_id'>,
): Promise<Actor | null> {
  const actor = await loadActor(em, run.actor_id, run.site_id);
  if (!actor || !run.actor_token_id) return actor;
  // One that has expired since was good when the run began; one that was revoked stops it.
  const [token] = await rows<{ permissions: Permission[] }>(
    em,
    sql`select permissions from api_tokens
        where id = ${run.actor_token_id} and site_id = ${run.site_id} and revoked_at is null`,
  );
  return token ? actingByToken(actor, run.actor_token_id, token.permissions) : null;
}
