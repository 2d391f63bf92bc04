import DataLoader from 'dataloader';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';

/** A table that links users to something, and its column for that. */
interface Link {
  table: Sql;
  column: Sql;
}

const loaders = new WeakMap<Context, Map<Link, DataLoader<string, number>>>();

/** How many users each has, deleted ones left out; many in one statement. */
export function memberCount(context: Context, link: Link, id: string): Promise<number> {
  const known = loaders.get(context) ?? new Map();
  loaders.set(context, known);
  const loader = known.get(link) ?? new DataLoader((ids: readonly string[]) => count(context, link, ids));
  known.set(link, loader);
  return loader.load(id);
}

// The deleted ones are few, so it is they who are looked up.
async function count(context: Context, { table, column }: Link, ids: readonly string[]): Promise<number[]> {
  const counted = await context.inSite((em) =>
    rows<{ id: string; count: number }>(
      em,
      sql`select m.${column} as id, count(*)::int as count from ${table} m
          where m.${column} = any(${[...ids]}::uuid[]) and not exists (
            select from readable_users u
            where u.id = m.user_id and u.site_id = ${context.actor.siteId} and u.status = 'DELETED')
          group by 1`,
    ),
  );
  const byId = new Map(counted.map((one) => [one.id, one.count]));
  return ids.map((id) => byId.get(id) ?? 0);
}
