import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';

/** COPY, validate and insert, as a careful hand would write it for this one file; returns the run id of its changes. */
export async function plainImport(owner: Client, siteId: string, file: string): Promise<string> {
  const runId = randomUUID();
  await owner.query('begin');
  await owner.query(`create unlogged table bench_rows (
    first text, last text, license text, extension text, email text, role text, center text)`);
  const copy = owner.query(from('copy bench_rows from stdin (format csv, header)'));
  await pipeline(Readable.from([file]), copy);
  await owner.query('analyze bench_rows');
  const { rows } = await owner.query<{ invalid: number }>(invalidRows, [siteId]);
  assert.equal(rows[0]?.invalid, 0);
  await owner.query(insertRows, [siteId, runId]);
  await owner.query('drop table bench_rows');
  await owner.query('commit');
  return runId;
}

const invalidRows = `
  select count(*)::int as invalid from bench_rows r
  left join roles on roles.site_id = $1 and roles.name_key = lower(trim(r.role))
  left join data_centers c on c.site_id = $1 and c.code = upper(trim(r.center))
  where coalesce(trim(r.first), '') = '' or coalesce(trim(r.last), '') = '' or length(r.first) > 100 or length(r.last) > 100
    or r.email !~ '^[^[:space:]@]+@[^[:space:]@]+\\.[^[:space:]@]+$' or r.extension !~ '^[0-9]{1,32}$'
    or r.license not in ('Enterprise', 'Contact', 'Unassigned') or roles.id is null or c.id is null
    or exists (select from users u where u.site_id = $1 and u.email_key = lower(r.email) and u.deleted_at is null)
    or exists (select from users u where u.site_id = $1 and u.username_key = lower(r.email) and u.deleted_at is null)
    or exists (select from users u where u.site_id = $1 and u.extension = r.extension and u.deleted_at is null)
    or lower(r.email) in (select lower(email) from bench_rows group by 1 having count(*) > 1)
    or r.extension in (select extension from bench_rows group by 1 having count(*) > 1)`;

const insertRows = `
  with fresh as materialized (
    select new_id() as id, r.*, nullif(upper(r.license), 'UNASSIGNED') as seat, roles.id as role_id, roles.user_type,
      c.id as center_id, s.default_language, s.default_user_group_id
    from bench_rows r join sites s on s.id = $1
    join roles on roles.site_id = $1 and roles.name_key = lower(trim(r.role))
    join data_centers c on c.site_id = $1 and c.code = upper(trim(r.center))),
  made as (
    insert into users (id, site_id, username, email, extension, first_name, last_name, user_type, language, user_group_id,
      data_center_id)
    select id, $1, email, email, extension, trim(first), trim(last), user_type, default_language,
      default_user_group_id, center_id from fresh),
  given as (insert into user_roles (site_id, user_id, role_id) select $1, id, role_id from fresh),
  seated as (
    insert into license_seats (site_id, user_id, license) select $1, id, seat from fresh where seat is not null),
  taken as (
    update license_pools p set used = used + n
    from (select seat, count(*)::int as n from fresh where seat is not null group by seat) t
    where p.site_id = $1 and p.license = t.seat)
  insert into changes (site_id, run_id, user_id, field, after)
  select $1, $2, id, 'existence', jsonb_build_object('username', email, 'email', email, 'extension', extension,
    'firstName', first, 'lastName', last, 'userType', user_type, 'language', default_language,
    'userGroupId', default_user_group_id, 'dataCenterId', center_id, 'license', seat, 'roles', jsonb_build_array(role_id))
  from fresh`;

/** The file as text in a table, and nothing else: what any import takes at least. */
export async function plainCopy(owner: Client, file: string): Promise<void> {
  const columns = file
    .slice(0, file.indexOf('\r\n'))
    .split(',')
    .map((_, i) => `c${i} text`);
  await owner.query(`create unlogged table bench_texts (${columns.join(', ')})`);
  await pipeline(inPortions(file), owner.query(from('copy bench_texts from stdin (format csv, header)')));
  await owner.query('drop table bench_texts');
}

function* inPortions(text: string): Generator<string> {
  const most = 1 << 20;
  for (let at = 0; at < text.length; at += most) yield text.slice(at, at + most);
}

const heldTables = [
  'user_roles',
  'user_teams',
  'user_skills',
  'user_agent_groups',
  'user_business_units',
  'user_capacities',
  'license_seats',
  'changes',
];

/** Takes everything away that a run has created, for good, so that the next one begins on the same state. */
export async function forgetCreated(owner: Client, siteId: string, runId: string): Promise<void> {
  await owner.query(
    `create temporary table forgotten as
     select user_id as id from changes where run_id = $1 and field = 'existence' and after is not null`,
    [runId],
  );
  await owner.query('analyze forgotten');
  for (const table of heldTables) {
    await owner.query(`delete from ${table} t using forgotten f where t.user_id = f.id`);
  }
  await owner.query('delete from users u using forgotten f where u.id = f.id');
  await owner.query(
    `update license_pools p set used = (
       select count(*) from license_seats l where l.site_id = p.site_id and l.license = p.license)
     where site_id = $1`,
    [siteId],
  );
  await owner.query('drop table forgotten');
}
