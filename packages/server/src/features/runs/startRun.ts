import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiError } from '../../platform/errors.ts';
import { userError } from '../../platform/graphql/UserError.ts';
import { type Actor, may } from '../roles/Actor.ts';
import type { UserSelection } from '../selections/UserSelection.ts';
import type { BulkAction } from './BulkAction.ts';
import { begin, type Started } from './begin.ts';
import { guard } from './guard.ts';
import { judgeSelection } from './judgeSelection.ts';
import { BACKGROUND_ABOVE } from './limits.ts';
import { loggingOffErrors } from './loggedOn/loggingOffErrors.ts';
import { scheduleErrors } from './schedule/scheduleErrors.ts';
import type { OnLoggedOn } from './schema/OnLoggedOn.ts';
import type { ScheduleInput } from './schema/Schedule.ts';

export interface BulkArguments {
  selection: UserSelection;
  dryRun: boolean;
  onRefusal: 'SKIP' | 'ABORT';
  /** B8: the number of users selected, where the site asks for it. */
  confirmCount?: number | null;
  idempotencyKey?: string | null;
  reason?: string | null;
  schedule?: ScheduleInput | null;
  onLoggedOn?: `${OnLoggedOn}`;
}

/** Begins a bulk action: small ones are done when this returns, large ones go on as a job. */
export async function startRun<Input>(
  em: EntityManager,
  actor: Actor,
  mutation: string,
  action: BulkAction<Input>,
  values: BulkArguments & Input,
): Promise<Started> {
  if (!may(actor, action.permission)) throw new ApiError('FORBIDDEN', 'You may not do this in this site.');
  const { selection, dryRun, onRefusal, confirmCount, idempotencyKey, reason, schedule, ...own } = values;
  const { onLoggedOn = 'SKIP', ...input } = own;
  const claim = idempotencyKey
    ? { mutation, key: idempotencyKey, input: { selection, dryRun, onRefusal, reason, schedule, input: own } }
    : undefined;
  return begin(em, actor, claim, async (tx) => {
    const given = input as Input;
    const invalid = (await action.validate?.(tx, actor, given)) ?? [];
    const { count, userErrors } = await judgeSelection(tx, actor, action, selection);
    userErrors.push(...scheduleErrors(action, schedule, selection), ...loggingOffErrors(actor, onLoggedOn));
    let approvalRequired = false;
    if (!dryRun && action.removes?.(given) && userErrors.length === 0) {
      const guarded = await guard(tx, { siteId: actor.siteId, count, confirmCount });
      userErrors.push(...guarded.userErrors);
      approvalRequired = guarded.approvalRequired;
    }
    if (invalid.length + userErrors.length > 0)
      return { userErrors: [...invalid.map((e) => userError(e.code, e.message, e.path)), ...userErrors] };
    const planned = dryRun || approvalRequired;
    const background = count > BACKGROUND_ABOVE && (planned || !schedule);
    return {
      background,
      run: {
        kind: action.kind,
        status: planned ? 'PLANNING' : schedule ? 'SCHEDULED' : background ? 'QUEUED' : 'RUNNING',
        mutation,
        selection,
        input: given,
        onRefusal,
        reason: reason ?? null,
        undoOf: null,
        onLoggedOn,
        schedule: dryRun ? null : schedule,
        confirmedCount: confirmCount ?? null,
        approvalRequired,
      },
    };
  });
}
