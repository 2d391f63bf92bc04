import type { Action } from './Action.ts';

const refused = `(u.user_type = 'ADMINISTRATOR' or exists (select from queue_presence q where q.user_id = u.id))`;

export const deleteUsers: Action = {
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
