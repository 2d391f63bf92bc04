import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../../platform/database/sql.ts';
import { fieldsOfKind } from '../fields.ts';

const aside = (['set', 'levels', 'keyed', 'personal', 'aside'] as const).flatMap((kind) =>
  fieldsOfKind(kind).map(([name]) => name),
);

/** What the users who come with the relation `differences` begin with in tables of its own, any of them. */
export async function begunWith(em: EntityManager): Promise<string[]> {
  const found = await row<Record<string, boolean | null>>(
    em,
    sql`select ${sql.join(aside.map((name) => sql`bool_or(after ? ${name}) as ${sql.ref(name)}`))}
        from differences where field = 'existence' and after is not null`,
  );
  return aside.filter((name) => found[name]);
}
