import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';

/** Forgets what a plan had worked out: a scheduled run is about whoever is selected at its time. */
export async function unplan(em: EntityManager, runId: string): Promise<Sql[]> {
  await rows(em, sql`delete from run_targets where run_id = ${runId}`);
  await rows(em, sql`delete from run_differences where run_id = ${runId}`);
  await rows(em, sql`delete from run_refusals where run_id = ${runId}`);
  const nothing = [
    'planned_at',
    'snapshot',
    'cluster_id',
    'selected',
    'changed',
    'unchanged',
    'refused',
    'expires_at',
  ];
  return nothing.map((column) => sql`${sql.ref(column)} = null`);
}
