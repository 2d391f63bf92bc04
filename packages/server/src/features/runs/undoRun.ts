import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiError } from '../../platform/errors.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { type Actor, may } from '../roles/Actor.ts';
import { actionOf } from './actions.ts';
import { begin, type Started } from './begin.ts';
import { BACKGROUND_ABOVE } from './limits.ts';
import type { RunRow } from './loadRun.ts';
import { undoableUntil } from './undoableUntil.ts';
import { findRun } from './visibleRuns.ts';

export interface UndoRun {
  runId: string;
  dryRun: boolean;
  idempotencyKey?: string | null;
  reason?: string | null;
  /** It was to come at this time (B24), so that its conflicts are reported. */
  scheduled?: boolean;
}

/** Undoes a run by a run of its own, which can be planned first and be undone in turn (B5). */
export function undoRun(em: EntityManager, actor: Actor, input: UndoRun): Promise<Started> {
  const { runId, dryRun, idempotencyKey, reason, scheduled } = input;
  const claim = idempotencyKey
    ? { mutation: 'undoRun', key: idempotencyKey, input: { runId, dryRun, reason } }
    : undefined;
  return begin(em, actor, claim, async (tx) => {
    const run = await findRun(tx, actor, runId);
    const problem = judge(run);
    if (!run || problem) return { userErrors: [problem ?? unknown] };
    const action = await actionOf(tx, run);
    if (!may(actor, action.permission))
      throw new ApiError('FORBIDDEN', 'You may not undo this in this site.');
    if (action.undoable === false) return { userErrors: [notUndoable] };
    const background = (run.changed ?? 0) > BACKGROUND_ABOVE;
    return {
      background,
      run: {
        kind: 'UNDO',
        status: dryRun ? 'PLANNING' : background ? 'QUEUED' : 'RUNNING',
        mutation: 'undoRun',
        selection: { run: runId },
        input: { kind: run.kind },
        onRefusal: 'SKIP',
        reason: reason ?? null,
        undoOf: runId,
        schedule: scheduled ? { at: new Date() } : null,
      },
    };
  });
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
