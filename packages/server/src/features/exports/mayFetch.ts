import { type Sql, sql } from '../../platform/database/sql.ts';
import { type Actor, may } from '../roles/Actor.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { reachOf } from './reachOf.ts';

/**
 * Who may fetch an export, over `e` and its run `r`: whoever asked for it, and for one that is sent, those who might
 * export all of the site themselves, since it cannot hold anybody whom they may not see. A file that was made stays as
 * it is when rights shrink, so whoever asked for it fetches it only as long as they reach as far as then.
 */
export function mayFetch(actor: Actor): Sql {
  if (!may(actor, 'users.export')) return sql`false`;
  const own = sql`r.actor_id = ${actor.userId} and r.actor_token_id is not distinct from ${actor.tokenId ?? null}`;
  const all = (['users.read', 'users.export'] as const).every((permission) => reachesSite(actor, permission));
  if (all) return sql`(e.address is not null or (${own}))`;
  const noFile = sql`e.address is null or e.status <> 'READY'`;
  return sql`(${own} and (${noFile} or e.reach = ${reachOf(actor)}))`;
}
