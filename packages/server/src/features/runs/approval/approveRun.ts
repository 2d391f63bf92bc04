import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../../platform/database/asDate.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { begin, type Started } from '../begin.ts';
import { goOn } from '../goOn.ts';
import { BACKGROUND_ABOVE } from '../limits.ts';
import { takeForApproval } from './takeForApproval.ts';

/** B8: a second administrator lets a large removal go on, by the rights of the person who asked for it. */
export function approveRun(em: EntityManager, actor: Actor, runId: string): Promise<Started> {
  return begin(em, actor, undefined, async (tx) => {
    const { run, userErrors } = await takeForApproval(tx, actor, runId);
    if (!run) return { userErrors };
    await rows(
      tx,
      sql`update runs set approved_by = ${actor.userId}, approved_by_name = ${actor.name}, approved_at = now()
          where id = ${run.id}`,
    );
    const scheduled =
      run.scheduled_at !== null && (run.recurs_on !== null || asDate(run.scheduled_at) > new Date());
    const background = !scheduled && (run.changed ?? 0) > BACKGROUND_ABOVE;
    await goOn(tx, run.id, { scheduled, background });
    return { existing: run.id, background };
  });
}
