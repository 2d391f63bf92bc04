import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { queueOptions } from '../../../platform/jobs/queueOptions.ts';
import { sendJob, takesJobs } from '../../../platform/jobs/sendJob.ts';
import { log } from '../../../platform/logging/log.ts';
import { CellTooLong } from '../../../platform/spreadsheets/writing/CellTooLong.ts';
import { type Actor, may } from '../../roles/Actor.ts';
import { loadRunActor } from '../../runs/loadRunActor.ts';
import { ExportProblem } from '../ExportProblem.ts';
import { EXPORT_JOB } from '../limits.ts';
import { reachOf } from '../reachOf.ts';
import { loadExport, type StoredExport } from '../StoredExport.ts';
import { alone } from './alone.ts';
import { failExport } from './failExport.ts';
import { NeverMade } from './NeverMade.ts';
import { storeFile } from './storeFile.ts';

const MOST_ATTEMPTS = 1 + (queueOptions.retryLimit ?? 0);

/** The job of an export that is sent: makes its file, keeps it and sends the message. Safe to run twice. */
export async function makeExport(em: EntityManager, siteId: string, exportId: string): Promise<void> {
  let stopped = false;
  await alone(em, `export ${exportId}`, async (signal) => {
    stopped = (await make(em, siteId, exportId, signal)) === 'STOPPED';
  });
  // Another takes the job at once, and leaves alone what is still locked.
  if (stopped) await handOver(em, siteId, exportId);
}

async function make(
  em: EntityManager,
  siteId: string,
  exportId: string,
  signal: AbortSignal,
): Promise<'ENDED' | 'STOPPED'> {
  const { found, actor } = await inSite(em, siteId, (tx) => begin(tx, exportId));
  if (!found) return 'ENDED';
  try {
    if (!actor || !may(actor, 'users.export') || !may(actor, 'users.read')) {
      throw new NeverMade(ExportProblem.NOT_ALLOWED);
    }
    await storeFile(em, actor, found, signal);
  } catch (err) {
    if (!takesJobs(em)) return 'STOPPED';
    // What may pass is tried again.
    const never = problemOf(err);
    if (!never && found.attempts + 1 < MOST_ATTEMPTS) throw err;
    log.error({ err, export: exportId }, 'An export could not be made');
    await failExport(em, siteId, exportId, never ?? ExportProblem.INTERNAL);
  }
  return 'ENDED';
}

function problemOf(err: unknown): ExportProblem | undefined {
  if (err instanceof CellTooLong) return ExportProblem.CELL_TOO_LONG;
  return err instanceof NeverMade ? err.problem : undefined;
}

async function begin(
  em: EntityManager,
  exportId: string,
): Promise<{ found?: StoredExport | undefined; actor?: Actor | null }> {
  const found = await loadExport(em, sql`e.id = ${exportId} and e.status = 'MAKING'`);
  if (!found) return {};
  const actor = await loadRunActor(em, found);
  await rows(
    em,
    sql`update exports set attempts = attempts + 1, begun_at = now(), reach = ${actor ? reachOf(actor) : null}
        where id = ${exportId}`,
  );
  return { found, actor };
}

/** What a stop of the process has ended is begun anew by another, or at the next start, and costs no attempt. */
function handOver(em: EntityManager, siteId: string, exportId: string): Promise<void> {
  return inSite(em, siteId, async (tx) => {
    await rows(tx, sql`update exports set attempts = attempts - 1 where id = ${exportId}`);
    await sendJob(tx, EXPORT_JOB, { siteId, exportId });
  });
}
