import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { BulkAction, Refusal } from './BulkAction.ts';
import type { RunRow } from './loadRun.ts';
import { RefusalCode } from './RefusalCode.ts';
import { allTargets } from './targets.ts';

/**
 * Records who is refused and why, the first reason of a user counting, and takes them out of the targets.
 * A number of statements that does not depend on the number of users.
 */
export async function refuseTargets(
  em: EntityManager,
  run: RunRow,
  actor: Actor,
  action: BulkAction<never>,
  more: Sql[] = [],
  fields: readonly string[] = action.writes,
): Promise<void> {
  const input = run.input as never;
  const context = { actor, input, run, fields, targets: allTargets };
  const selects = [...more, ...(action.refuse?.(context) ?? [])];
  const refusals = action.onDeleted ? action.refusals : [deleted, ...action.refusals];
  if (refusals.length > 0) selects.push(refuseByRow(actor, refusals, input));
  for (const select of selects) await refuse(em, actor.siteId, run.id, select);
}

const deleted: Refusal<never> = { code: RefusalCode.DELETED, when: () => sql`u.deleted_at is not null` };

/** Records the users that `select` refuses, and takes them out of the targets. */
async function refuse(em: EntityManager, siteId: string, runId: string, select: Sql): Promise<void> {
  const refused = await affected(
    em,
    sql`insert into run_refusals (site_id, run_id, ordinal, user_id, code, field, detail)
        select ${siteId}::uuid, ${runId}::uuid, r.ordinal, r.user_id, r.code, r.field, r.detail from (${select}) r`,
  );
  if (refused === 0) return;
  await rows(
    em,
    sql`delete from targets t using run_refusals r
        where r.run_id = ${runId} and r.user_id = t.user_id and r.field is null`,
  );
}

/** Each reason is a query of its own, so that one for few users is not found by reading all of them. */
function refuseByRow(actor: Actor, refusals: readonly Refusal<never>[], input: never): Sql {
  const reasons = refusals.map(
    ({ code, when }, place) => sql`
      select ${sql.lit(place)} as place, t.ordinal, t.user_id, ${sql.lit(code)} as code
      from targets t join readable_users u on u.id = t.user_id and u.site_id = ${actor.siteId}
      where ${when({ actor, input })}`,
  );
  return sql`
    select distinct on (ordinal, user_id) ordinal, user_id, code, null::text as field, null::jsonb as detail
    from (${sql.join(reasons, sql` union all `)}) reasons order by ordinal, user_id, place`;
}
