import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { ApiError } from '../../platform/errors.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { actionOf } from './actions.ts';
import { begin, type Started } from './begin.ts';
import { guard } from './guard.ts';
import { BACKGROUND_ABOVE } from './limits.ts';
import type { RunRow } from './loadRun.ts';
import { mayUndo } from './undo/mayUndo.ts';
import { undoableUntil } from './undoableUntil.ts';
import { findRun } from './visibleRuns.ts';

export interface UndoRun {
  runId: string;
  dryRun: boolean;
  idempotencyKey?: string | null;
  reason?: string | null;
  /** B8: the number of users who go again, where the site asks for it. */
  confirmCount?: number | null;
  /** It was to come at this time (B24), so that its conflicts are reported. */
  scheduled?: boolean;
}

/** Undoes a run by a run of its own, which can be planned first and be undone in turn (B5). */
export function undoRun(em: EntityManager, actor: Actor, input: UndoRun): Promise<Started> {
  const { runId, dryRun, idempotencyKey, reason, confirmCount, scheduled } = input;
  const claim = idempotencyKey
    ? { mutation: 'undoRun', key: idempotencyKey, input: { runId, dryRun, reason } }
    : undefined;
  return begin(em, actor, claim, async (tx) => {
    const run = await findRun(tx, actor, runId);
    const problem = judge(run);
    if (!run || problem) return { userErrors: [problem ?? unknown] };
    const action = await actionOf(tx, run);
    if (!mayUndo(actor, action, run)) throw new ApiError('FORBIDDEN', 'You may not undo this in this site.');
    if (action.undoable === false) return { userErrors: [notUndoable] };
    const removesUsers = await hasBroughtUsers(tx, runId);
    let approvalRequired = false;
    if (removesUsers && !dryRun && !scheduled) {
      const guarded = await guard(tx, { siteId: run.site_id, count: run.changed ?? 0, confirmCount });
      if (guarded.userErrors.length > 0) return { userErrors: guarded.userErrors };
      approvalRequired = guarded.approvalRequired;
    }
    const background = (run.changed ?? 0) > BACKGROUND_ABOVE;
    return {
      background,
      run: {
        kind: 'UNDO',
        status: dryRun || approvalRequired ? 'PLANNING' : background ? 'QUEUED' : 'RUNNING',
        mutation: 'undoRun',
        selection: { run: runId },
        input: { kind: run.kind, removesUsers },
        onRefusal: 'SKIP',
        reason: reason ?? null,
        undoOf: runId,
        confirmedCount: confirmCount ?? null,
        approvalRequired,
        schedule: scheduled ? { at: new Date() } : null,
      },
    };
  });
}

/** Whether to undo the run is to delete users: it has made them, or brought them back. */
async function hasBroughtUsers(em: EntityManager, runId: string): Promise<boolean> {
  const { brought } = await row<{ brought: boolean }>(
    em,
    sql`select exists (select from changes
          where run_id = ${runId} and field = 'existence' and after is not null) as brought`,
  );
  return brought;
}

const unknown = userError('UNKNOWN_ID', 'There is no such run.', ['runId']);
const notUndoable = userError('NOT_UNDOABLE', 'What this run did cannot come back.', ['runId']);

function judge(run: RunRow | undefined): UserError | undefined {
  if (!run) return unknown;
  if (run.status === 'UNDONE')
    return userError('ALREADY_UNDONE', 'The run has been undone already.', ['runId']);
  if (run.status === 'PARTLY_WAITING') {
    return userError(
      'NOT_UNDOABLE',
      'Some users still wait. Cancel the run first, then undo what it has done.',
      ['runId'],
    );
  }
  if (run.status !== 'APPLIED') {
    return userError('NOT_UNDOABLE', 'The run has changed nothing, so there is nothing to undo.', ['runId']);
  }
  const until = undoableUntil(run);
  if (until && until < new Date()) {
    return userError('UNDO_EXPIRED', `The run could be undone until ${until.toISOString()}.`, ['runId']);
  }
  return undefined;
}
