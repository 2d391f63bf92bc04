import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';

export type { RawBuilder };
export { sql };

/** A fragment of SQL with its parameters; fragments nest in each other. */
export type Sql = RawBuilder<unknown>;

/** Runs one statement in the transaction of `em` and returns its rows. */
export async function rows<T>(em: EntityManager, query: RawBuilder<unknown>): Promise<T[]> {
  const result = await query.execute(em.getKysely());
  return result.rows as T[];
}

/** The only row of a statement that returns exactly one. */
export async function row<T>(em: EntityManager, query: RawBuilder<unknown>): Promise<T> {
  const [first] = await rows<T>(em, query);
  if (!first) throw new Error('The statement returned no row.');
  return first;
}

/** How many rows a statement without `returning` wrote. */
export async function affected(em: EntityManager, query: RawBuilder<unknown>): Promise<number> {
  const result = await query.execute(em.getKysely());
  return Number(result.numAffectedRows ?? 0n);
}
