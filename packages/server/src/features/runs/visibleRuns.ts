import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import type { RunRow } from './loadRun.ts';

/** A run is seen by its actor and by those who may see all users of the site: a condition over `r`. */
export function visibleRuns(actor: Actor): Sql {
  const all = ['users.read', 'runs.read'] as const;
  if (all.every((permission) => reachesSite(actor, permission))) {
    return sql`r.site_id = ${actor.siteId}`;
  }
  const own = sql`r.site_id = ${actor.siteId} and r.actor_id = ${actor.userId}`;
  // What its maker has done otherwise is none of a token's business.
  return actor.tokenId ? sql`${own} and r.actor_token_id = ${actor.tokenId}` : own;
}

export async function findRun(em: EntityManager, actor: Actor, id: string): Promise<RunRow | undefined> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined;
  const [found] = await rows<RunRow>(
    em,
    sql`select r.* from runs r where r.id = ${id} and ${visibleRuns(actor)}`,
  );
  return found;
}
