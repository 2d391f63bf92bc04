import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../platform/database/asDate.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { ApiError } from '../../platform/errors.ts';
import { userError } from '../../platform/graphql/UserError.ts';
import { type Actor, may } from '../roles/Actor.ts';
import type { UserSelection } from '../selections/UserSelection.ts';
import { actionOf } from './actions.ts';
import { begin, type Started } from './begin.ts';
import { goOn } from './goOn.ts';
import { guard } from './guard.ts';
import { BACKGROUND_ABOVE } from './limits.ts';
import { claimRun } from './loadRun.ts';
import { beginOnItsDay } from './schedule/nextTime.ts';
import { scheduleErrors } from './schedule/scheduleErrors.ts';
import type { ScheduleInput } from './schema/Schedule.ts';
import { enterState } from './states.ts';
import { findRun } from './visibleRuns.ts';

export interface ApplyPlan {
  planId: string;
  onRefusal?: 'SKIP' | 'ABORT' | null;
  /** B8: the number of users that it changes, where the site asks for it. */
  confirmCount?: number | null;
  idempotencyKey?: string | null;
  schedule?: ScheduleInput | null;
}

/** Applies exactly what a plan showed, to those of its users whom nothing has touched since (B2). */
export function applyPlan(
  em: EntityManager,
  actor: Actor,
  { planId, onRefusal, confirmCount, idempotencyKey, schedule }: ApplyPlan,
): Promise<Started> {
  const claim = idempotencyKey
    ? { mutation: 'applyPlan', key: idempotencyKey, input: { planId, onRefusal, schedule } }
    : undefined;
  return begin(em, actor, claim, async (tx) => {
    const seen = await findRun(tx, actor, planId);
    if (!seen) return refused('UNKNOWN_ID', 'There is no such plan. Make a new one.');
    const action = await actionOf(tx, seen);
    if (!may(actor, action.permission)) throw new ApiError('FORBIDDEN', 'You may not do this in this site.');
    if (seen.actor_id !== actor.userId) {
      return refused(
        'NOT_A_PLAN',
        `This plan was made by ${seen.actor_name}, who alone can apply it. Make your own.`,
      );
    }
    const run = await claimRun(tx, planId);
    if (run?.status !== 'PLANNED') return refused('NOT_A_PLAN', notAPlan(run?.status ?? seen.status));
    if (run.expires_at && asDate(run.expires_at) < new Date()) {
      return refused('PLAN_EXPIRED', 'The plan is older than 24 hours. Make a new one.');
    }
    const userErrors = scheduleErrors(action, schedule, run.selection as UserSelection);
    if (schedule && (run.undo_of || action.plan)) userErrors.push(notSchedulable);
    let approvalRequired = false;
    if (action.removes?.(run.input as never)) {
      const guarded = await guard(tx, { siteId: run.site_id, count: run.changed ?? 0, confirmCount });
      userErrors.push(...guarded.userErrors);
      approvalRequired = guarded.approvalRequired;
    }
    if (userErrors.length > 0) return { userErrors };
    await rows(tx, sql`delete from run_progress where run_id = ${run.id}`);
    const background = !approvalRequired && !schedule && (run.changed ?? 0) > BACKGROUND_ABOVE;
    await rows(
      tx,
      sql`update runs set on_refusal = ${onRefusal ?? run.on_refusal}, confirmed_count = ${confirmCount ?? null},
            approval_required = ${approvalRequired}, scheduled_at = ${schedule?.at ?? null},
            revert_at = ${schedule?.revertAt ?? null}, recurs_until = ${schedule?.until ?? null},
            recurs_on = ${schedule?.recursOn ? [...schedule.recursOn] : null}::text[]
          where id = ${run.id}`,
    );
    if (schedule?.recursOn) await beginOnItsDay(tx, run.id);
    if (approvalRequired) await enterState(tx, run.id, 'WAITING_FOR_APPROVAL');
    else await goOn(tx, run.id, { scheduled: Boolean(schedule), background });
    return { existing: run.id, background };
  });
}

const notSchedulable = userError('INVALID', 'An import and an undo are applied at once, not at a time.', [
  'schedule',
]);

function refused(code: 'UNKNOWN_ID' | 'NOT_A_PLAN' | 'PLAN_EXPIRED', message: string) {
  return { userErrors: [userError(code, message, ['planId'])] };
}

function notAPlan(status: string): string {
  return status === 'PLANNING'
    ? 'The plan is still being worked out. Wait until its status is PLANNED.'
    : `The run is ${status.toLowerCase().replaceAll('_', ' ')}, so it cannot be applied. Make a new plan.`;
}
