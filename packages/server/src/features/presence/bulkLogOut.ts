import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import { type ActionContext, bulkAction } from '../runs/BulkAction.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';
import { isLive } from '../sessions/reachableSessions.ts';
import { afterLogOff } from './afterLogOff.ts';

export interface LogOut {
  /** Who handles a contact is logged off from the queue when it ends. */
  afterCurrentContact: boolean;
}

/** B21: ends queue presence and sessions of this application; neither can come back. */
export const bulkLogOut = bulkAction<LogOut>({
  kind: 'LOG_OUT',
  permission: 'sessions.end',
  reads: [],
  writes: ['presence', 'sessions'],
  undoable: false,
  removes: () => true,
  refusals: [{ code: RefusalCode.SELF, when: ({ actor }) => sql`u.id = ${actor.userId}` }],
  differences: whatEnds,
  // People come and go by the minute: what ends is what there is when the plan is applied, and is logged as such.
  planned: whatEnds,
  applied: logOutOfRun,
});

function whatEnds({ targets, input: { afterCurrentContact } }: ActionContext<LogOut>): Sql {
  return sql`
    select t.ordinal, t.user_id, 'presence'::text as field,
      to_jsonb(case when q.contact_since is null then 'LOGGED_ON' else 'IN_CONTACT' end) as before,
      to_jsonb(case when ${afterCurrentContact} and q.contact_since is not null
        then 'AFTER_CONTACT' else 'LOGGED_OFF' end) as after
    from ${targets} t join queue_presence q on q.user_id = t.user_id
    where not (${afterCurrentContact} and q.contact_since is not null and q.log_off_after_contact)
    union all
    select t.ordinal, t.user_id, 'sessions', to_jsonb(live.count), null
    from ${targets} t cross join lateral (
      select count(*) from sessions s where s.user_id = t.user_id and ${isLive}) live
    where live.count > 0`;
}

async function logOutOfRun(em: EntityManager, runId: string, { afterCurrentContact }: LogOut): Promise<void> {
  await rows(
    em,
    sql`update sessions s set ended_at = now() from changes c
        where c.run_id = ${runId} and c.field = 'sessions' and s.user_id = c.user_id and s.ended_at is null`,
  );
  // In the order of every run, and locked: a contact that begins now waits, and finds nobody logged on.
  const present = await rows<{ id: string; siteId: string; inContact: boolean }>(
    em,
    sql`select q.user_id as id, q.site_id as "siteId", q.contact_since is not null as "inContact"
        from queue_presence q join changes c on c.user_id = q.user_id
        where c.run_id = ${runId} and c.field = 'presence' order by q.user_id for update of q`,
  );
  const later = present.filter(({ inContact }) => afterCurrentContact && inContact);
  const atOnce = present.filter(({ inContact }) => !(afterCurrentContact && inContact));
  await rows(
    em,
    sql`update queue_presence set log_off_after_contact = true
        where user_id = any(${later.map(({ id }) => id)}::uuid[])`,
  );
  const [first] = atOnce;
  if (!first) return;
  const ids = atOnce.map(({ id }) => id);
  await afterLogOff(em, first.siteId, ids);
}
