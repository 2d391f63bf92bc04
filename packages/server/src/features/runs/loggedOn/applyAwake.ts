import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { log } from '../../../platform/logging/log.ts';
import { applyWaiting } from './applyWaiting.ts';

/** Goes on with the waiting runs whose users have logged off unnoticed, or whose 7 days are over. */
export async function applyAwake(em: EntityManager): Promise<void> {
  const awake = await rows<{ id: string; site_id: string }>(em.fork(), sql`select * from runs_to_wake()`);
  for (const { id, site_id } of awake) {
    try {
      await applyWaiting(em, site_id, id);
    } catch (err) {
      log.error({ err, run: id }, 'A waiting run failed');
    }
  }
}
