import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { type Field, fieldOf } from '../fields.ts';

/** Keeps what an undo gives back to users from being deleted until it has ended; what is gone already is not given. */
export async function holdRestored(
  em: EntityManager,
  undone: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const field = fieldOf(name);
    const ids = idsIn(field);
    if (!ids || !('names' in field) || !field.names) continue;
    await rows(
      em,
      sql`select r.id from ${sql.table(field.names)} r where r.id in (
            select distinct given.id::uuid from changes c, ${ids} as given(id)
            where c.run_id = ${undone} and c.field = ${name} and c.before is not null)
          order by r.id for key share`,
    );
  }
}

/** What a change took away. Users are locked as such, after the records that they name. */
function idsIn(field: Field): Sql | undefined {
  if (field.kind === 'set') return sql`jsonb_array_elements_text(c.before)`;
  if (field.kind === 'levels') return sql`jsonb_object_keys(c.before)`;
  return field.kind === 'column' && field.names !== 'users'
    ? sql`lateral (select c.before #>> '{}')`
    : undefined;
}
