import type { Client } from 'pg';
import { pick } from './users.ts';

/** What a site has lived through: everybody came by an import, most have signed in, some are at the queue. */
export async function fillHistory(owner: Client, siteId: string, adminId: string): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input, selected, changed,
       unchanged, refused, created_at, applied_at, ended_at)
     select $1, 'IMPORT', 'APPLIED', $2, 'Admin', 'applyPlan', '{}', '{}', n, n, 0, 0, at, at, at
     from (select count(*) as n, now() - interval '20 days' as at from users where site_id = $1) s returning id`,
    [siteId, adminId],
  );
  await owner.query(
    `insert into changes (site_id, run_id, user_id, field, after, at)
     select $1, $2, id, 'existence', jsonb_build_object('username', username, 'email', email, 'firstName', first_name,
       'lastName', last_name, 'extension', extension, 'dataCenterId', data_center_id), now() - interval '20 days'
     from users where site_id = $1 order by id`,
    [siteId, rows[0]?.id],
  );
  await owner.query(
    `insert into credentials (user_id, site_id, last_signed_in_at)
     select id, site_id, now() - interval '1 day' * n from (
       select *, ${pick('extract(epoch from created_at)::bigint', 31, 90)} as n from users where site_id = $1) u
     where activated_at is not null on conflict do nothing`,
    [siteId],
  );
  await owner.query(
    `insert into queue_presence (user_id, site_id) select id, site_id from (
       select *, row_number() over (order by id) as n from users where site_id = $1 and status = 'ACTIVE' and user_type = 'AGENT') u
     where n % 2000 = 0`,
    [siteId],
  );
}
