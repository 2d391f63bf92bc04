import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';

/** A table for as long as the transaction lives, with true statistics; made anew where there is one. */
export async function makeTable(em: EntityManager, name: string, select: Sql): Promise<void> {
  const table = sql.table(name);
  await rows(em, sql`drop table if exists pg_temp.${table}`);
  await rows(em, sql`create temporary table ${table} on commit drop as ${select}`);
  await rows(em, sql`analyze ${table}`);
}
