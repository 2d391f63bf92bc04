import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { log } from '../../platform/logging/log.ts';
import { workRun } from './workRun.ts';

/**
 * Takes over runs that a process left when it died. A run that another process is at work on is locked by
 * it, and so left to it.
 */
export async function resumeRuns(em: EntityManager, silentSeconds: number): Promise<number> {
  const left = await rows<{ id: string; site_id: string }>(
    em.fork(),
    sql`select * from runs_to_resume(make_interval(secs => ${silentSeconds}))`,
  );
  for (const { id, site_id } of left) {
    try {
      await workRun(em, site_id, id);
    } catch (err) {
      log.error({ err, run: id }, 'A run that was taken over failed');
    }
  }
  return left.length;
}
