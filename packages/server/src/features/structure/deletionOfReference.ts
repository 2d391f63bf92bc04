import { sql } from '../../platform/database/sql.ts';
import { fields } from '../runs/fields.ts';
import { type Deletable, type Deletion, structureDeletion } from './structureDeletion.ts';

/** Deletes what a user has at most one of, a data center say; who had it has none afterwards, or another. */
export function deletionOfReference(
  of: Pick<Deletable, 'kind' | 'word' | 'keeps' | 'place'> & {
    field: 'dataCenterId' | 'orgUnitId';
  },
): Deletion {
  const { field, ...rest } = of;
  const { column, names } = fields[field];
  return structureDeletion({
    ...rest,
    table: names,
    reassigns: true,
    fields: [field],
    holders: (id) => sql`select id from users where ${sql.ref(column)} = ${id}::uuid`,
    differences: (targets, id, reassignTo) => sql`
      select t.ordinal, t.user_id, ${field}::text as field, to_jsonb(${id}::text) as before, to_jsonb(${reassignTo ?? null}::text) as after
      from ${targets} t join users u on u.id = t.user_id where ${sql.ref(`u.${column}`)} = ${id}::uuid`,
  });
}
