import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Field } from '../fields.ts';
import { stillThere, type Undone } from './Undone.ts';

/** The present value of a single-valued field beside the change of it: `c` the change, `x.now` the value. */
function beside({ targets, undone }: Undone, name: string, field: Field): Sql {
  return sql`${targets} t
    join changes c on c.run_id = ${undone} and c.user_id = t.user_id and c.field = ${name}
    join users u on u.id = t.user_id
    cross join lateral (select ${presentValue(field)} as now) x`;
}

function presentValue(field: Field): Sql {
  if (field.kind === 'column') return sql`to_jsonb(${sql.ref(`u.${field.column}`)}) #>> '{}'`;
  if (field.kind === 'aside') {
    return sql`(select to_jsonb(${sql.ref(`a.${field.column}`)}) #>> '{}' from ${sql.table(field.table)} a where a.user_id = u.id)`;
  }
  return sql`(select l.license from license_seats l where l.user_id = u.id)`;
}

export function undoValue(of: Undone, name: string, field: Field): Sql {
  return sql`
    select t.ordinal, t.user_id, ${name}::text as field, c.after as before, c.before as after
    from ${beside(of, name, field)}
    where x.now is not distinct from c.after #>> '{}' and ${comesBack(of, field)}`;
}

/** What the old value names exists: nothing is given that has been deleted since. */
function comesBack(of: Undone, field: Field): Sql {
  if (field.kind === 'aside' && field.type === 'text') {
    const named = sql`select from ${sql.table(field.contents)} kept where kept.${sql.ref(field.column)} = c.before #>> '{}'`;
    return sql`(c.before #>> '{}' is null or exists (${named}))`;
  }
  if (field.kind !== 'column' || !field.names) return sql`true`;
  return sql`(c.before #>> '{}' is null or ${stillThere(of, field.names, sql`(c.before #>> '{}')::uuid`)})`;
}

export function goneValues(of: Undone, name: string, field: Field): Sql {
  return sql`
    select t.ordinal, t.user_id, 'REFERENCE_GONE' as code, ${name}::text as field, null::jsonb as detail
    from ${beside(of, name, field)}
    where x.now is not distinct from c.after #>> '{}' and not ${comesBack(of, field)}`;
}

export function conflictingValues(targets: Sql, undone: string, name: string, field: Field): Sql {
  return sql`
    select t.ordinal, t.user_id, 'CONFLICT' as code, ${name}::text as field, null::jsonb as detail
    from ${beside({ targets, undone }, name, field)}
    where x.now is distinct from c.after #>> '{}' and x.now is distinct from c.before #>> '{}'`;
}
