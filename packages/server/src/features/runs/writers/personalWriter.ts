import { type Sql, sql } from '../../../platform/database/sql.ts';

/** Takes away the profiles that are only in `before`, and makes those of `after` what they say there. */
export function personalWriter(siteId: string, name: string): Sql[] {
  const given = sql`(select d.user_id, g.key::uuid as id, g.value from d, jsonb_each(d.after) as g(key, value)
    where d.field = ${name})`;
  return [
    sql`delete from profiles p using d, jsonb_object_keys(d.before) as gone(id)
        where d.field = ${name} and p.user_id = d.user_id and p.id = gone.id::uuid
          and not coalesce(d.after ? gone.id, false)`,
    ...personalRecords(siteId, given),
  ];
}

/** Writes the profiles of `given (user_id, id, value)`. A skill that has been deleted meanwhile is left out. */
export function personalRecords(siteId: string, given: Sql): Sql[] {
  return [
    sql`insert into profiles as p (id, site_id, name, user_id)
        select g.id, ${siteId}::uuid, g.value ->> 'name', g.user_id from ${given} g
        on conflict (id) do update set name = excluded.name where p.user_id = excluded.user_id`,
    sql`delete from profile_skills s using ${given} g
        where s.profile_id = g.id and not g.value -> 'skills' ? s.skill_id::text`,
    sql`insert into profile_skills (site_id, profile_id, skill_id, level)
        select ${siteId}::uuid, g.id, k.id, s.level::smallint
        from ${given} g cross join lateral jsonb_each_text(g.value -> 'skills') as s(id, level)
        join skills k on k.id = s.id::uuid
        on conflict (profile_id, skill_id) do update set level = excluded.level`,
  ];
}
