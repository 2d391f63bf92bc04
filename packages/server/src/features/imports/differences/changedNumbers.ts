import { type Sql, sql } from '../../../platform/database/sql.ts';

const held = {
  skills: { table: 'user_skills', key: 'skill_id', number: 'level' },
  capacities: { table: 'user_capacities', key: 'channel', number: 'count' },
};

/**
 * Skills or channels in which valid rows differ from their users: the levels or counts touched, before and after. Looked
 * up for each user by the index: joined at once, the planner reads those of the whole site.
 */
export function changedNumbers(field: keyof typeof held): Sql {
  const { table, key, number } = held[field];
  return sql`
    select r.row_number, r.id as user_id, ${sql.lit(field)} as field, d.before, d.after
    from resolved r join list_sets l on l.list = r.list and l.kind = ${sql.lit(field)}
    cross join lateral (
      select jsonb_object_agg(x.name, x.old) filter (where x.old is not null) as before,
        jsonb_object_agg(x.name, x.new) filter (where x.new is not null) as after
      from (
        select coalesce(w.key, h.name) as name, h.number as old, w.value::smallint as new,
          w.key is null and not (l.exact or h.name = any(l.gone)) as kept
        from jsonb_each_text(coalesce(l.numbers, '{}')) w
        full join (select ${sql.ref(key)}::text as name, ${sql.ref(number)} as number
          from ${sql.table(table)} where user_id = r.user_id) h on h.name = w.key) x
      where not x.kept and x.old is distinct from x.new) d
    where not r.is_new and not exists (select from invalid i where i.row_number = r.row_number)
      and (d.before is not null or d.after is not null)`;
}
