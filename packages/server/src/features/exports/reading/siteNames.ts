import { sql } from '../../../platform/database/sql.ts';
import type { Read } from '../../../platform/database/streamRows.ts';

/** What the ids in the rows of users mean: looked up once, not once a user. */
export interface SiteNames {
  of(id: string): string;
  /** In the order of their names. */
  byName(ids: string[]): string[];
  sorted(ids: string[]): string[];
}

const tables = ['roles', 'teams', 'skills', 'agent_groups', 'business_units', 'features', 'user_groups'];

export async function siteNames(read: Read, siteId: string): Promise<SiteNames> {
  const named = tables.map(
    (table) => sql`select id, name from ${sql.table(table)} where site_id = ${siteId}`,
  );
  const found = await read(
    sql`select id, name from (
          ${sql.join(named, sql` union all `)}
          union all select id, code from data_centers where site_id = ${siteId}
          union all select o.id, (select string_agg(a.name, ' / ' order by p.place)
            from unnest(o.path) with ordinality as p(id, place) join org_units a on a.id = p.id)
          from org_units o where o.site_id = ${siteId}) n
        order by name collate "und-x-icu", id`,
  );
  const names = new Map(found.map(([id, name], place) => [id as string, { name: name as string, place }]));
  const of = (id: string) => names.get(id)?.name ?? '';
  const place = (id: string) => names.get(id)?.place ?? 0;
  const byName = (ids: string[]) => (ids.length > 1 ? ids.sort((a, b) => place(a) - place(b)) : ids);
  return { of, byName, sorted: (ids) => byName(ids).map(of) };
}
