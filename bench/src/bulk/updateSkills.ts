import type { Action } from './Action.ts';

export const updateSkills: Action = {
  mutation: 'bulkUpdateSkills',
  input: ({ skills }) => ({ skills: skills.map((skillId) => ({ skillId, level: 7 })), mode: 'MERGE' }),
  ids: ({ skills }) => skills,
  tables: ['user_skills'],
  plain: (who) => `
    with changed as (
      select who.id as user_id, skill.id as skill_id, m.level as old
      from (${who}) who cross join unnest($3::uuid[]) skill(id)
      left join user_skills m on m.user_id = who.id and m.skill_id = skill.id
      where m.level is distinct from 7),
    written as (
      insert into user_skills (site_id, user_id, skill_id, level)
      select $1::uuid, user_id, skill_id, 7 from changed
      on conflict (user_id, skill_id) do update set level = excluded.level)
    insert into changes (site_id, run_id, user_id, field, before, after)
    select $1::uuid, $2::uuid, user_id, 'skills',
      jsonb_object_agg(skill_id, old) filter (where old is not null), jsonb_object_agg(skill_id, 7)
    from changed group by user_id`,
  plainUndo: [
    `delete from user_skills m using changes c, jsonb_object_keys(c.after) gone(id)
     where c.run_id = $1 and m.user_id = c.user_id and m.skill_id = gone.id::uuid
       and not coalesce(c.before ? gone.id, false)`,
    `update user_skills m set level = old.level::int from changes c, jsonb_each_text(c.before) old(id, level)
     where c.run_id = $1 and m.user_id = c.user_id and m.skill_id = old.id::uuid`,
  ],
  missing: (who) => `
    select who.id from (${who}) who where cardinality($1::uuid[]) <> (
      select count(*) from user_skills m where m.user_id = who.id and m.skill_id = any($1) and m.level = 7)`,
};
