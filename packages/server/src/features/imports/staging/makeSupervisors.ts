import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { makeTable } from './makeTable.ts';

/**
 * `supervisors (key, user_id, row_number, broken)`: whom each supervisor named in the file is, once for each name: the
 * user whom a row of the file is about or would create (I10), else a user of the site; by username,
 * else agent ID, else e-mail address.
 * Broken is a row that was checked before, is invalid and would create the user.
 */
export async function makeSupervisors(
  em: EntityManager,
  { siteId, importId, has, partial }: Checking,
): Promise<void> {
  if (!has('supervisor')) return;
  await makeTable(
    em,
    'supervisors',
    sql`with wanted as materialized (
          select distinct lower(supervisor) as key from staged where supervisor <> '')
        select w.key, coalesce(f.id, by_username.id, by_agent_id.id, by_email.id) as user_id, f.row_number,
          coalesce(f.broken, false) as broken
        from wanted w
        left join (
          select distinct on (own.key) own.key, own.id, own.row_number, own.broken
          from wanted join (
            select lower(username) as key, 1 as place, id, row_number, false as broken from resolved
            union all select lower(agent_id), 2, id, row_number, false from resolved
            ${has('email') ? sql`union all ${byEmail}` : sql``}
            ${partial ? sql`union all ${checkedBefore(importId)}` : sql``}) own on own.key = wanted.key
          order by own.key, own.place, own.row_number) f on f.key = w.key
        left join readable_users by_username on by_username.site_id = ${siteId} and by_username.deleted_at is null
          and by_username.username_key = w.key
        left join readable_users by_agent_id on by_agent_id.site_id = ${siteId} and by_agent_id.deleted_at is null
          and by_agent_id.agent_id_key = w.key
        left join readable_users by_email on by_email.site_id = ${siteId} and by_email.deleted_at is null
          and by_email.email_key = w.key and w.key like '%@%'`,
  );
}

/** The addresses that the rows of the file give. */
const byEmail: Sql = sql`
  select lower(s.email), 3, r.id, r.row_number, false
  from staged s join resolved r on r.row_number = s.row_number where s.email <> ''`;

/** Rows of the file that are not staged now, by their usernames and agent IDs. */
function checkedBefore(importId: string): Sql {
  return sql`
    select substr(k, position(':' in k) + 1), case when k like 'username:%' then 1 when k like 'agentId:%' then 2 else 3 end, r.user_id, r.row_number,
      r.outcome = 'INVALID' and not exists (select from unnest(r.keys) as own where own like 'user:%')
    from import_rows r cross join unnest(r.keys) as k
    where r.import_id = ${importId} and not r.dropped and (k like 'username:%' or k like 'agentId:%' or k like 'email:%')
      and not exists (select from staged s where s.row_number = r.row_number)`;
}
