import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { ApiError } from '../../platform/errors.ts';
import { sendJob } from '../../platform/jobs/sendJob.ts';
import { type Actor, may } from '../roles/Actor.ts';
import { insertRun } from '../runs/begin.ts';
import { enterState } from '../runs/states.ts';
import { judgeExport } from './judgeExport.ts';
import { DOWNLOAD_HOURS, EXPORT_JOB, KEPT_DAYS } from './limits.ts';
import { type ExportInput, loadExport } from './StoredExport.ts';
import { Export } from './schema/Export.ts';
import type { ExportUsersInput, ExportUsersPayload } from './schema/ExportUsers.ts';

/** E1: logs the export and makes it ready: to be read while it is downloaded, or by a job that sends it. */
export async function exportUsers(
  em: EntityManager,
  actor: Actor,
  values: ExportUsersInput,
): Promise<ExportUsersPayload> {
  if (!may(actor, 'users.read')) {
    throw new ApiError('FORBIDDEN', 'This needs the permission users.read, which your roles do not give.');
  }
  return inSite(em, actor.siteId, async (tx) => {
    const { count, address, userErrors } = await judgeExport(tx, actor, values);
    if (userErrors.length > 0) return { export: null, userErrors };
    const { format, columns } = values;
    const input: ExportInput = { format, columns, rows: count, address };
    const runId = await logged(tx, actor, values, input);
    const { id } = await row<{ id: string }>(
      tx,
      sql`insert into exports (site_id, run_id, format, status, address, rows_total, expires_at)
          values (${actor.siteId}, ${runId}, ${format}, ${address ? 'MAKING' : 'READY'}, ${address}, ${count},
            now() + ${address ? KEPT_DAYS * 24 : DOWNLOAD_HOURS} * interval '1 hour')
          returning id`,
    );
    if (address) await sendJob(tx, EXPORT_JOB, { siteId: actor.siteId, exportId: id });
    const made = await loadExport(tx, sql`e.id = ${id}`);
    if (!made) throw new Error('The export that was just made is gone.');
    return { export: Export.of(made), userErrors: [] };
  });
}

/**
 * docs/decisions/0013: one row at the account of who exports, not one at each account that was exported. The run
 * is applied as soon as it is there, because it changes nobody.
 */
async function logged(
  em: EntityManager,
  actor: Actor,
  { selection, reason }: ExportUsersInput,
  input: ExportInput,
): Promise<string> {
  const runId = await insertRun(em, actor, {
    kind: 'EXPORT',
    status: 'RUNNING',
    mutation: 'exportUsers',
    selection,
    input,
    onRefusal: 'SKIP',
    reason: reason ?? null,
    undoOf: null,
  });
  await rows(
    em,
    sql`insert into changes (site_id, run_id, user_id, field, before, after)
        values (${actor.siteId}, ${runId}, ${actor.userId}, 'exported', null, ${JSON.stringify(input)}::jsonb)`,
  );
  const counts = [sql`selected = ${input.rows}`, sql`changed = 0`, sql`unchanged = ${input.rows}`];
  const done = [sql`refused = 0`, sql`fields = '{exported}'`, sql`applied_at = now()`, sql`ended_at = now()`];
  await enterState(em, runId, 'APPLIED', [...counts, ...done]);
  return runId;
}
