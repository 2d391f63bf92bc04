import DataLoader from 'dataloader';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Context } from '../roles/Context.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { visibleUsers } from './visibleUsers.ts';

/** A table that links users to something, and its column for that. */
interface Link {
  table: Sql;
  column: Sql;
}

const loaders = new WeakMap<Context, Map<Link, DataLoader<string, number>>>();

/**
 * How many users each has, deleted ones left out; many in one statement. Who reaches only some of the users and
 * manages nothing of the whole site counts those alone (R2).
 */
export function memberCount(context: Context, link: Link, id: string): Promise<number> {
  const known = loaders.get(context) ?? new Map();
  loaders.set(context, known);
  const loader = known.get(link) ?? new DataLoader((ids: readonly string[]) => count(context, link, ids));
  known.set(link, loader);
  return loader.load(id);
}

const ofTheSite = ['users.read', 'structure.manage', 'roles.manage'] as const;

// The deleted ones are few, so where everybody counts it is they who are looked up.
function counts(actor: Actor): Sql {
  const user = sql`select from readable_users u where u.id = m.user_id and u.site_id = ${actor.siteId}`;
  if (ofTheSite.some((permission) => reachesSite(actor, permission))) {
    return sql`not exists (${user} and u.status = 'DELETED')`;
  }
  return sql`exists (${user} and u.status <> 'DELETED' and ${visibleUsers(actor, 'users.read')})`;
}

async function count(context: Context, { table, column }: Link, ids: readonly string[]): Promise<number[]> {
  const counted = await context.inSite((em) =>
    rows<{ id: string; count: number }>(
      em,
      sql`select m.${column} as id, count(*)::int as count from ${table} m
          where m.${column} = any(${[...ids]}::uuid[]) and ${counts(context.actor)}
          group by 1`,
    ),
  );
  const byId = new Map(counted.map((one) => [one.id, one.count]));
  return ids.map((id) => byId.get(id) ?? 0);
}
