import type { Action } from './Action.ts';

export const takeLicenses: Action = {
  mutation: 'bulkSetLicense',
  input: () => ({ license: 'NONE' }),
  ids: () => [],
  tables: ['license_seats'],
  plain: (who) => `
    with freed as (
      delete from license_seats l using (${who}) who
      where l.user_id = who.id and $3::uuid[] is not null returning l.user_id, l.license),
    returned as (
      update license_pools p set used = used - n
      from (select license, count(*)::int as n from freed group by license) f
      where p.site_id = $1 and p.license = f.license)
    insert into changes (site_id, run_id, user_id, field, before)
    select $1::uuid, $2::uuid, user_id, 'license', to_jsonb(license) from freed`,
  plainUndo: [
    `with taken as (
       insert into license_seats (site_id, user_id, license)
       select site_id, user_id, before #>> '{}' from changes where run_id = $1 returning site_id, license)
     update license_pools p set used = used + n
     from (select site_id, license, count(*)::int as n from taken group by 1, 2) t
     where p.site_id = t.site_id and p.license = t.license`,
  ],
  missing: (who) =>
    `select l.user_id from license_seats l join (${who}) who on who.id = l.user_id where $1::uuid[] is not null`,
};
