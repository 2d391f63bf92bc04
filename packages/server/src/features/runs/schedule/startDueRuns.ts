import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { log } from '../../../platform/logging/log.ts';
import { revertRun } from './revertRun.ts';
import { startDueRun } from './startDueRun.ts';

/** B24: starts what is due, and takes back what was to last until now. Safe to run twice, and at once. */
export async function startDueRuns(em: EntityManager): Promise<void> {
  const due = await rows<{ id: string; site_id: string; turn: 'START' | 'REVERT' }>(
    em.fork(),
    sql`select * from due_runs()`,
  );
  for (const { id, site_id, turn } of due) {
    try {
      await (turn === 'START' ? startDueRun : revertRun)(em, site_id, id);
    } catch (err) {
      log.error({ err, run: id }, 'A scheduled run could not be started; it is tried again');
    }
  }
}
