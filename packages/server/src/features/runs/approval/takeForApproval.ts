import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../../platform/database/asDate.ts';
import { ApiError } from '../../../platform/errors.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { actionOf } from '../actions.ts';
import { claimRun, type RunRow } from '../loadRun.ts';
import { findRun } from '../visibleRuns.ts';
import { mayApprove } from './mayApprove.ts';

type Taken = { run: RunRow; userErrors: [] } | { run: undefined; userErrors: UserError[] };

/** The run that waits for approval, locked; or why the actor cannot decide on it. */
export async function takeForApproval(em: EntityManager, actor: Actor, runId: string): Promise<Taken> {
  const refused = (
    code: 'UNKNOWN_ID' | 'WRONG_STATE' | 'OWN_RUN' | 'PLAN_EXPIRED',
    message: string,
  ): Taken => ({
    run: undefined,
    userErrors: [userError(code, message, ['runId'])],
  });
  const seen = await findRun(em, actor, runId);
  if (!seen) return refused('UNKNOWN_ID', 'There is no such run.');
  if (seen.actor_id === actor.userId) {
    return refused('OWN_RUN', 'You have asked for this yourself. Another administrator must decide.');
  }
  if (!mayApprove(actor, seen, await actionOf(em, seen))) {
    throw new ApiError('FORBIDDEN', 'Only who may do this in the whole site can decide on it.');
  }
  const run = await claimRun(em, runId);
  if (run?.status !== 'WAITING_FOR_APPROVAL') {
    return refused('WRONG_STATE', 'The run waits for no approval. It may have been decided on already.');
  }
  if (run.expires_at && asDate(run.expires_at) < new Date()) {
    return refused('PLAN_EXPIRED', 'The plan is older than 24 hours. It has to be asked for again.');
  }
  return { run, userErrors: [] };
}
