import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, rows, type Sql, sql } from '../../platform/database/sql.ts';

export type RunStatus =
  | 'PLANNING'
  | 'PLANNED'
  | 'WAITING_FOR_APPROVAL'
  | 'SCHEDULED'
  | 'QUEUED'
  | 'RUNNING'
  | 'APPLIED'
  | 'PARTLY_WAITING'
  | 'CANCELLED'
  | 'FAILED'
  | 'UNDONE'
  | 'EXPIRED';

/**
 * Every state of a run with the states it may be entered from. PLANNING, QUEUED, RUNNING and SCHEDULED are
 * also where a run begins. Callers: planning and applying (the worker or the request), the person who may
 * cancel, the job that ends old plans, and the run that undoes this one.
 */
const enteredFrom: Record<RunStatus, readonly RunStatus[]> = {
  PLANNING: [],
  PLANNED: ['PLANNING'],
  WAITING_FOR_APPROVAL: ['PLANNED'],
  SCHEDULED: ['PLANNED', 'WAITING_FOR_APPROVAL'],
  QUEUED: ['PLANNED', 'WAITING_FOR_APPROVAL', 'SCHEDULED'],
  RUNNING: ['PLANNED', 'QUEUED', 'WAITING_FOR_APPROVAL', 'SCHEDULED'],
  APPLIED: ['RUNNING', 'QUEUED', 'PARTLY_WAITING'],
  PARTLY_WAITING: ['RUNNING', 'QUEUED'],
  CANCELLED: [
    'PLANNING',
    'PLANNED',
    'WAITING_FOR_APPROVAL',
    'SCHEDULED',
    'QUEUED',
    'RUNNING',
    'PARTLY_WAITING',
  ],
  FAILED: ['PLANNING', 'QUEUED', 'RUNNING'],
  UNDONE: ['APPLIED'],
  EXPIRED: ['PLANNED', 'WAITING_FOR_APPROVAL'],
};

/** Moves a run on and tells those who watch it. False where it is in no state from which that may happen. */
export async function enterState(
  em: EntityManager,
  runId: string,
  status: RunStatus,
  changes: Sql[] = [],
): Promise<boolean> {
  const set = sql.join([sql`status = ${status}`, ...changes]);
  const moved = await affected(
    em,
    sql`update runs set ${set} where id = ${runId} and status = any(${[...enteredFrom[status]]}::text[])`,
  );
  if (moved > 0) await announceRun(em, runId);
  return moved > 0;
}

/** The channel on which ids of runs that moved are told; nothing else travels on it. */
export const RUNS_CHANNEL = 'muster_runs';

export async function announceRun(em: EntityManager, runId: string): Promise<void> {
  await rows(em, sql`select pg_notify(${RUNS_CHANNEL}, ${runId})`);
}
