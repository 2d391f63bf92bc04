import { type Sql, sql } from '../../../platform/database/sql.ts';

const held = {
  skills: { table: 'user_skills', key: 'skill_id', number: 'level' },
  capacities: { table: 'user_capacities', key: 'channel', number: 'count' },
};

/** Skills or channels in which valid rows differ from their users: the levels or counts touched, before and after. */
export function changedNumbers(field: keyof typeof held): Sql {
  const { table, key, number } = held[field];
  const [name, h] = [sql.ref(`h.${key}`), sql.ref(`h.${number}`)];
  const valid = sql`not r.is_new and not exists (select from invalid i where i.row_number = r.row_number)`;
  return sql`
    select row_number, user_id, ${sql.lit(field)} as field,
      jsonb_object_agg(name, old) filter (where old is not null) as before,
      jsonb_object_agg(name, new) filter (where new is not null) as after
    from (
      select r.row_number, r.id as user_id, w.key as name, ${h} as old, w.value::smallint as new
      from resolved r join list_sets l on l.list = r.list and l.kind = ${sql.lit(field)}
      cross join lateral (select * from jsonb_each_text(coalesce(l.numbers, '{}'))) w
      left join ${sql.table(table)} h on h.user_id = r.user_id and ${name}::text = w.key
      where ${valid}
      union all
      select r.row_number, r.id, ${name}::text, ${h}, null
      from resolved r join list_sets l on l.list = r.list and l.kind = ${sql.lit(field)}
      join ${sql.table(table)} h on h.user_id = r.user_id
        and (l.exact and not coalesce(l.numbers ? ${name}::text, false) or ${name}::text = any(l.gone))
      where ${valid}
    ) both_sides
    where old is distinct from new
    group by row_number, user_id`;
}
