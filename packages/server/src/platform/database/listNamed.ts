import type { EntityManager } from '@mikro-orm/postgresql';
import type { Page } from '../graphql/Connection.ts';
import type { NamedArguments } from '../graphql/NamedArguments.ts';
import { cursorOf, keyset, pageOf } from '../graphql/pageArguments.ts';
import { row, rows, type Sql, sql } from './sql.ts';
import { substring } from './substring.ts';

interface Named {
  id: string;
  name: string;
}

/** A page of a table whose records have a name, sorted by it. */
export async function listNamed<T extends Named>(
  em: EntityManager,
  table: Sql,
  siteId: string,
  { search, first, after }: NamedArguments,
): Promise<Page<T>> {
  const page = keyset({ first, after: after ?? null }, ['text', 'uuid']);
  const found = await rows<T>(
    em,
    sql`select r.id, r.name from ${table} r
        where ${matching(siteId, search)} and ${behind(page.from)}
        order by r.name collate "und-x-icu", r.id limit ${page.size + 1}`,
  );
  return pageOf(
    found,
    page,
    ({ name, id }) => cursorOf(name, id),
    (node) => node,
  );
}

export async function countNamed(
  em: EntityManager,
  table: Sql,
  siteId: string,
  search: string | null | undefined,
): Promise<number> {
  const counted = sql`select count(*)::int as count from ${table} r where ${matching(siteId, search)}`;
  return (await row<{ count: number }>(em, counted)).count;
}

function matching(siteId: string, search: string | null | undefined): Sql {
  const text = search?.trim();
  return text
    ? sql`r.site_id = ${siteId} and r.name_key like ${substring(text)}`
    : sql`r.site_id = ${siteId}`;
}

function behind(from: string[] | undefined): Sql {
  if (!from) return sql`true`;
  const [name = '', id = ''] = from;
  return sql`(r.name collate "und-x-icu", r.id) > (${name}, ${id}::uuid)`;
}
