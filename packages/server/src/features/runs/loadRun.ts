import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { RunStatus } from './states.ts';

/** A row of `runs`; times are as statements return them (platform/database/asDate). */
export interface RunRow {
  id: string;
  site_id: string;
  kind: string;
  status: RunStatus;
  actor_id: string;
  actor_name: string;
  /** The API token by which the actor started it. */
  actor_token_id: string | null;
  mutation: string;
  reason: string | null;
  selection: unknown;
  input: unknown;
  on_refusal: 'SKIP' | 'ABORT';
  on_logged_on: 'SKIP' | 'LOG_OFF' | 'WAIT';
  selected: number | null;
  changed: number | null;
  unchanged: number | null;
  refused: number | null;
  snapshot: string | null;
  cluster_id: string | null;
  /** What it has changed; null until it is applied. */
  fields: string[] | null;
  undo_of: string | null;
  undone_by: string | null;
  parent_id: string | null;
  scheduled_at: string | null;
  revert_at: string | null;
  recurs_on: string[] | null;
  recurs_until: string | null;
  confirmed_count: number | null;
  approval_required: boolean;
  approved_by: string | null;
  approved_by_name: string | null;
  approved_at: string | null;
  created_at: string;
  planned_at: string | null;
  started_at: string | null;
  applied_at: string | null;
  ended_at: string | null;
  expires_at: string | null;
  error_code: string | null;
  error_message: string | null;
  /** The message without its words. */
  error_saying: readonly [string, ...unknown[]] | null;
}

export async function loadRun(em: EntityManager, runId: string): Promise<RunRow | undefined> {
  const [found] = await rows<RunRow>(em, sql`select * from runs where id = ${runId}`);
  return found;
}

/**
 * The run's row, locked, so that one process at a time works on it; undefined where another one does. Erasures of
 * personal data in the site (C5) wait until the transaction has ended.
 */
export async function claimRun(em: EntityManager, runId: string): Promise<RunRow | undefined> {
  await rows(em, sql`select keep_erasures_waiting(current_site())`);
  const [found] = await rows<RunRow>(
    em,
    sql`select * from runs where id = ${runId} for no key update skip locked`,
  );
  return found;
}
