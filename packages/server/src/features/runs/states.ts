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
 * Every state of a run with the states it may be entered from. PLANNING, QUEUED, RUNNING, SCHEDULED and
 * PARTLY_WAITING are also where a run begins. Callers: planning and applying (the worker or the request), the
 * person who may cancel or approve, the jobs that end old plans and start what is due, and the run that undoes
 * this one.
 */
const enteredFrom: Record<RunStatus, readonly RunStatus[]> = {
  PLANNING: [],
  PLANNED: ['PLANNING'],
  WAITING_FOR_APPROVAL: ['PLANNING', 'PLANNED'],
  SCHEDULED: ['PLANNED', 'WAITING_FOR_APPROVAL'],
  QUEUED: ['PLANNED', 'WAITING_FOR_APPROVAL', 'SCHEDULED'],
  RUNNING: ['PLANNED', 'QUEUED', 'WAITING_FOR_APPROVAL', 'SCHEDULED'],
  APPLIED: ['RUNNING', 'QUEUED', 'PARTLY_WAITING'],
  PARTLY_WAITING: [],
  CANCELLED: [
    'PLANNING',
    'PLANNED',
    'WAITING_FOR_APPROVAL',
    'SCHEDULED',
    'QUEUED',
    'RUNNING',
    'PARTLY_WAITING',
  ],
  FAILED: ['PLANNING', 'QUEUED', 'RUNNING', 'PARTLY_WAITING'],
  UNDONE: ['APPLIED'],
  EXPIRED: ['PLANNED', 'WAITING_FOR_APPROVAL', 'SCHEDULED'],
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
