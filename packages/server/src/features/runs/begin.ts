import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { sendJob } from '../../platform/jobs/sendJob.ts';
import type { Actor } from '../roles/Actor.ts';
import { applyRun } from './applyRun.ts';
import { bindKey, type Claim, claimKey } from './idempotency.ts';
import { RUN_JOB } from './limits.ts';
import { planRun } from './planRun.ts';
import { beginOnItsDay } from './schedule/nextTime.ts';
import type { OnLoggedOn } from './schema/OnLoggedOn.ts';
import type { ScheduleInput } from './schema/Schedule.ts';

export interface Started {
  runId?: string;
  replayed: boolean;
  userErrors: UserError[];
}

export interface NewRun {
  kind: string;
  status: 'PLANNING' | 'QUEUED' | 'RUNNING' | 'SCHEDULED' | 'PARTLY_WAITING';
  mutation: string;
  selection: unknown;
  input: unknown;
  onRefusal: 'SKIP' | 'ABORT';
  reason: string | null;
  undoOf: string | null;
  onLoggedOn?: `${OnLoggedOn}`;
  schedule?: ScheduleInput | null;
  /** The number that was typed (B8). */
  confirmedCount?: number | null;
  approvalRequired?: boolean;
  parentId?: string;
}

/** What a request comes to: errors, a new run, or one that goes on. */
export type Beginning =
  | { userErrors: UserError[] }
  | {
      run: NewRun;
      background: boolean;
      /** Stores what belongs to the run, in the transaction that makes it. */
      made?(tx: EntityManager, runId: string): Promise<void>;
      /** Instead of planRun, as the action's own. */
      plan?(em: EntityManager, siteId: string, runId: string): Promise<void>;
    }
  | { existing: string; background: boolean };

/**
 * One transaction makes the run, binds the idempotency key to it and enqueues it where it is large; what is
 * small is then planned or applied in transactions of its own.
 */
export async function begin(
  em: EntityManager,
  actor: Actor,
  claim: Claim | undefined,
  prepare: (tx: EntityManager) => Promise<Beginning>,
): Promise<Started> {
  const begun = await inSite(em, actor.siteId, async (tx) => {
    const earlier = claim && (await claimKey(tx, actor, claim));
    if (earlier) return { runId: earlier, replayed: true, background: true, plan: undefined, userErrors: [] };
    const beginning = await prepare(tx);
    if ('userErrors' in beginning) {
      if (claim) await releaseKey(tx, actor, claim);
      return { replayed: false, background: true, plan: undefined, userErrors: beginning.userErrors };
    }
    const runId = 'run' in beginning ? await insertRun(tx, actor, beginning.run) : beginning.existing;
    if ('run' in beginning) await beginning.made?.(tx, runId);
    if (claim) await bindKey(tx, actor, claim, runId);
    if (beginning.background) await sendJob(tx, RUN_JOB, { siteId: actor.siteId, runId });
    const plan = 'run' in beginning ? beginning.plan : undefined;
    return { runId, replayed: false, background: beginning.background, plan, userErrors: [] };
  });
  const { background, plan, ...started } = begun;
  if (!background && started.runId) await work(em, actor.siteId, started.runId, plan);
  return started;
}

/** Whichever the state of the run asks for: each of the two does nothing in the other's. */
async function work(em: EntityManager, siteId: string, runId: string, plan = planRun): Promise<void> {
  await plan(em, siteId, runId);
  await applyRun(em, siteId, runId);
}

export async function insertRun(em: EntityManager, actor: Actor, run: NewRun): Promise<string> {
  const recursOn = run.schedule?.recursOn;
  const { id } = await row<{ id: string }>(
    em,
    sql`insert into runs (site_id, kind, status, actor_id, actor_name, actor_token_id, mutation, reason, selection,
          input, on_refusal, undo_of, started_at, on_logged_on, scheduled_at, revert_at, recurs_on, recurs_until,
          confirmed_count, approval_required, parent_id)
        values (${actor.siteId}, ${run.kind}, ${run.status}, ${actor.userId}, ${actor.name}, ${actor.tokenId ?? null},
          ${run.mutation}, ${run.reason}, ${JSON.stringify(run.selection)}::jsonb, ${JSON.stringify(run.input)}::jsonb,
          ${run.onRefusal}, ${run.undoOf}, case when ${run.status} = 'RUNNING' then now() end,
          ${run.onLoggedOn ?? 'SKIP'}, ${run.schedule?.at ?? null}, ${run.schedule?.revertAt ?? null},
          ${recursOn ? [...recursOn] : null}::text[], ${run.schedule?.until ?? null}, ${run.confirmedCount ?? null},
          ${run.approvalRequired ?? false}, ${run.parentId ?? null})
        returning id`,
  );
  if (recursOn) await beginOnItsDay(em, id);
  return id;
}

async function releaseKey(em: EntityManager, actor: Actor, claim: Claim): Promise<void> {
  await rows(
    em,
    sql`delete from idempotency_keys where site_id = ${actor.siteId} and actor_id = ${actor.userId}
          and mutation = ${claim.mutation} and key = ${claim.key}`,
  );
}
