import { sql } from '../../../platform/database/sql.ts';

/** Skills in which valid rows differ from the users that they are about: the levels touched, before and after. */
export const changedSkills = sql`
  select row_number, user_id, 'skills' as field,
    jsonb_object_agg(skill, old) filter (where old is not null) as before,
    jsonb_object_agg(skill, new) filter (where new is not null) as after
  from (
    select r.row_number, r.id as user_id, coalesce(h.skill_id::text, w.key) as skill, h.level as old,
      w.value::smallint as new
    from resolved r join list_sets l on l.list = r.list and l.kind = 'skills'
    cross join lateral (select * from jsonb_each_text(coalesce(l.levels, '{}'))) w
    left join user_skills h on h.user_id = r.user_id and h.skill_id = w.key::uuid
    where not r.is_new and not exists (select from invalid i where i.row_number = r.row_number)
    union all
    select r.row_number, r.id, h.skill_id::text, h.level, null
    from resolved r join list_sets l on l.list = r.list and l.kind = 'skills'
    join user_skills h on h.user_id = r.user_id
      and (l.exact and not coalesce(l.levels ? h.skill_id::text, false) or h.skill_id = any(l.removes))
    where not r.is_new and not exists (select from invalid i where i.row_number = r.row_number)
  ) both_sides
  where old is distinct from new
  group by row_number, user_id`;
