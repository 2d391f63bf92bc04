import { type Sql, sql } from '../../platform/database/sql.ts';
import { fieldOf } from './fields.ts';

/** B2: users of a plan to whom something would be given that has been deleted since. */
export function goneReferences(runId: string, writes: readonly string[]): Sql[] {
  return writes.flatMap((name): Sql[] => {
    const field = fieldOf(name);
    if (field.kind !== 'set' && field.kind !== 'levels' && field.kind !== 'column') return [];
    if (!field.names) return [];
    const ids = idsIn(field.kind);
    const given = sql`(select distinct id::uuid as id from run_differences d, ${ids} as given(id)
      where d.run_id = ${runId} and d.field = ${name})`;
    const gone = sql`(select array_agg(g.id::text) from ${given} g
      where not exists (select from ${sql.table(field.names)} named where named.id = g.id))`;
    return [
      sql`select t.ordinal, t.user_id, 'REFERENCE_GONE' as code, null::text as field, null::jsonb as detail
        from targets t join run_differences d on d.run_id = ${runId} and d.user_id = t.user_id and d.field = ${name}
        where ${gone} is not null and exists (select from ${ids} as given(id) where given.id = any(${gone}::text[]))`,
    ];
  });
}

/** The ids that a difference gives. */
function idsIn(kind: 'set' | 'levels' | 'column'): Sql {
  if (kind === 'set') return sql`jsonb_array_elements_text(d.after)`;
  if (kind === 'levels') return sql`jsonb_object_keys(d.after)`;
  return sql`lateral (select d.after #>> '{}' where d.after #>> '{}' is not null)`;
}
