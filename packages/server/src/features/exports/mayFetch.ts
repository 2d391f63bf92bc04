import { type Sql, sql } from '../../platform/database/sql.ts';
import { type Actor, may } from '../roles/Actor.ts';
import { reachesSite } from '../roles/reachesSite.ts';

/**
 * Who may fetch an export, over `e` and its run `r`: whoever asked for it, and for a file that was made, those who
 * might export all of the site themselves, since it cannot hold anybody whom they may not see.
 */
export function mayFetch(actor: Actor): Sql {
  if (!may(actor, 'users.export')) return sql`false`;
  const own = sql`r.actor_id = ${actor.userId} and r.actor_token_id is not distinct from ${actor.tokenId ?? null}`;
  const all = (['users.read', 'users.export'] as const).every((permission) => reachesSite(actor, permission));
  return all ? sql`(e.address is not null or (${own}))` : sql`(${own})`;
}
