import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Action, Names } from './Action.ts';

/** Does the action by one statement in a transaction of its own; returns the run id of its change rows. */
export async function doPlain(
  owner: Client,
  action: Action,
  { siteId, names, who }: { siteId: string; names: Names; who: string },
): Promise<string> {
  const runId = randomUUID();
  await owner.query(action.plain(who), [siteId, runId, action.ids(names)]);
  return runId;
}

/** Leaves the tables as they were, change rows included. */
export async function undoPlain(owner: Client, action: Action, runId: string): Promise<void> {
  for (const statement of action.plainUndo) await owner.query(statement, [runId]);
  await owner.query('delete from changes where run_id = $1', [runId]);
}

/** Every measure begins with the same pages and the same room in the log. */
export async function tidy(owner: Client, tables: readonly string[]): Promise<void> {
  await owner.query(
    `vacuum (analyze) ${[...tables, 'changes', 'run_differences', 'run_refusals'].join(', ')}`,
  );
  await owner.query('checkpoint');
}
