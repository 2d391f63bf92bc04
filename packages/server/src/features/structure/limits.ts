import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { NameTable } from '../runs/fields.ts';

/** So many of a kind, teams say, may a site have. */
const MOST_OF_A_KIND = 10_000;

export async function tooMany(
  em: EntityManager,
  siteId: string,
  table: NameTable,
  words: string,
): Promise<UserError | undefined> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from ${sql.table(table)} where site_id = ${siteId}`,
  );
  if (count < MOST_OF_A_KIND) return undefined;
  return userError('LIMIT_REACHED', `The site has ${count} ${words}, the most it may. Delete some first.`);
}
