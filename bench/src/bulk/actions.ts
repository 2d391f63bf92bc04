/** The ids of the site that the actions give. */
export interface Names {
  teams: string[];
  skills: string[];
}

/** One action through the API, and the SQL that a careful hand would write for the same effect and change log. */
export interface Action {
  mutation: string;
  input(names: Names): Record<string, unknown>;
  /** What $3 of `plain` is; $1 is the site, $2 the run. */
  ids(names: Names): string[];
  /** `who` selects the ids of the users. */
  plain(who: string): string;
  /** Takes back what `plain` did by its change rows; $1 is the run. */
  plainUndo: string[];
  /** Users of `who` on whom the effect is missing, though nothing refuses them; $1 as $3 of `plain`. */
  missing(who: string): string;
  tables: string[];
}

const assignTeams: Action = {
  mutation: 'bulkAssignTeams',
  input: ({ teams }) => ({ teamIds: teams, mode: 'ADD' }),
  ids: ({ teams }) => teams,
  tables: ['user_teams'],
  plain: (who) => `
    with added as (
      insert into user_teams (site_id, user_id, team_id)
      select $1::uuid, who.id, team.id from (${who}) who, unnest($3::uuid[]) team(id)
      on conflict do nothing returning user_id, team_id)
    insert into changes (site_id, run_id, user_id, field, after)
    select $1::uuid, $2::uuid, user_id, 'teams', jsonb_agg(team_id) from added group by user_id`,
  plainUndo: [
    `delete from user_teams m using changes c, jsonb_array_elements_text(c.after) gone(id)
     where c.run_id = $1 and m.user_id = c.user_id and m.team_id = gone.id::uuid`,
  ],
  missing: (who) => `
    select who.id from (${who}) who where cardinality($1::uuid[]) <> (
      select count(*) from user_teams m
      where m.user_id = who.id and m.team_id = any($1))`,
};

const updateSkills: Action = {
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

const refused = `(u.user_type = 'ADMINISTRATOR' or exists (select from queue_presence q where q.user_id = u.id))`;

const deleteUsers: Action = {
  mutation: 'bulkDelete',
  input: () => ({}),
  ids: () => [],
  tables: ['users', 'license_seats'],
  plain: (who) => `
    with gone as (
      update users u set deleted_at = now() from (${who}) who
      where u.id = who.id and not ${refused} and $3::uuid[] is not null returning u.id),
    ended as (
      update sessions s set ended_at = now() from gone where s.user_id = gone.id and s.ended_at is null),
    freed as (delete from license_seats l using gone where l.user_id = gone.id returning l.user_id, l.license),
    returned as (
      update license_pools p set used = used - n
      from (select license, count(*)::int as n from freed group by license) f
      where p.site_id = $1 and p.license = f.license)
    insert into changes (site_id, run_id, user_id, field, before)
    select $1::uuid, $2::uuid, gone.id, 'existence', jsonb_strip_nulls(jsonb_build_object('license', f.license))
    from gone left join freed f on f.user_id = gone.id`,
  plainUndo: [
    `update users u set deleted_at = null from changes c where c.run_id = $1 and u.id = c.user_id`,
    `with taken as (
       insert into license_seats (site_id, user_id, license)
       select site_id, user_id, before ->> 'license' from changes where run_id = $1 and before ? 'license'
       returning site_id, license)
     update license_pools p set used = used + n
     from (select site_id, license, count(*)::int as n from taken group by 1, 2) t
     where p.site_id = t.site_id and p.license = t.license`,
  ],
  // Who is deleted is in `who` no more.
  missing: (who) =>
    `select u.id from users u join (${who}) who on u.id = who.id where not ${refused} and $1::uuid[] is not null`,
};

export const actions = [assignTeams, updateSkills, deleteUsers];
