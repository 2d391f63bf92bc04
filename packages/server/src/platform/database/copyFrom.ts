import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { from } from 'pg-copy-streams';

/**
 * COPY … FROM STDIN in the transaction of `em`, fed with pieces of COPY's text format. PostgreSQL refuses it for
 * tables with row-level security: copy into a temporary table and insert from there.
 */
export async function copyFrom(
  em: EntityManager,
  statement: string,
  text: AsyncIterable<string>,
): Promise<number> {
  const copy = from(statement);
  await em
    .getKysely()
    .getExecutor()
    .provideConnection((connection) =>
      // Kysely hands this on to pg as it is, and pg takes a query object in the place of a text.
      connection.executeQuery(CompiledQuery.raw(copy as unknown as string)),
    );
  await pipeline(Readable.from(text), copy);
  return copy.rowCount;
}
