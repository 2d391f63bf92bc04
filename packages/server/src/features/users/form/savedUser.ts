import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, sql } from '../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { Started } from '../../runs/begin.ts';
import { forgetValues } from './forgetValues.ts';

export interface SavedUser extends Started {
  userId?: string;
}

/** What came of the run of a form: where others were faster than it, what is wrong by now. */
export function savedUser(
  em: EntityManager,
  actor: Actor,
  started: Started,
  judgeAgain: (tx: EntityManager) => Promise<UserError[]>,
): Promise<SavedUser> {
  const { runId } = started;
  if (!runId) return Promise.resolve(started);
  return inSite(em, actor.siteId, async (tx) => {
    const { status, userId } = await row<{ status: string; userId: string }>(
      tx,
      sql`select status, input ->> 'userId' as "userId" from runs where id = ${runId}`,
    );
    if (status !== 'FAILED') return { ...started, userId };
    await forgetValues(tx, runId);
    const userErrors = started.replayed ? [] : await judgeAgain(tx);
    return { ...started, userErrors: userErrors.length > 0 ? userErrors : [overtaken] };
  });
}

const overtaken = userError(
  'REFUSED',
  'Somebody was faster, so nothing was saved. Look at it and save again.',
);
