import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { may } from '../../roles/Actor.ts';
import { inSnapshot } from '../../runs/inSnapshot.ts';
import { claimRun, type RunRow } from '../../runs/loadRun.ts';
import { loadRunActor } from '../../runs/loadRunActor.ts';
import { type Progress, RunCancelled } from '../../runs/progress.ts';
import { RunRefused } from '../../runs/runProblems.ts';
import { settleProblem } from '../../runs/settleProblem.ts';
import { enterState } from '../../runs/states.ts';
import { joinSideFiles } from '../onboarding/joinSideFiles.ts';
import { storeStrays } from '../onboarding/storeStrays.ts';
import { createStaging } from '../staging/createStaging.ts';
import { checkRows } from './checkRows.ts';
import { countRows, runCounts } from './countRows.ts';
import { checkingOf, loadImport, type StoredImport } from './loadImport.ts';
import { stageFile } from './stageFile.ts';

/**
 * Works the plan of an import out: staged rows, checks, differences. In one transaction, so a crash leaves
 * nothing half done and the job begins again (I14).
 */
export async function planRows(
  em: EntityManager,
  siteId: string,
  runId: string,
  progress?: Progress,
): Promise<void> {
  try {
    await inSnapshot(em, siteId, (tx) => work(em, tx, runId, progress));
  } catch (cause) {
    const problem = cause instanceof FileProblem ? RunRefused.byFile(cause) : cause;
    await settleProblem(em, siteId, runId, problem);
    if (!(problem instanceof RunCancelled || problem instanceof RunRefused)) throw problem;
  }
}

async function work(
  beside: EntityManager,
  em: EntityManager,
  runId: string,
  progress?: Progress,
): Promise<void> {
  const run = await claimRun(em, runId);
  if (run?.status !== 'PLANNING') return;
  const found = (await loadImport(em, sql`run_id = ${runId}`)) as StoredImport;
  const actor = await actorOf(em, run);
  // The checks sort and join all rows at once.
  await rows(em, sql`set local work_mem = '64MB'`);
  await createStaging(em);
  await stageFile(beside, em, found, progress);
  if (found.side_files.length > 0) await joinSideFiles(beside, em, found);
  await checkRows(em, checkingOf(found, actor));
  if (found.side_files.length > 0) await storeStrays(em, found);
  await countRows(em, found.id);
  await knowRows(em, found.id);
  await enterState(em, runId, 'PLANNED', [
    ...runCounts(found.id),
    sql`snapshot = pg_current_snapshot()`,
    sql`cluster_id = system_identifier()`,
    sql`planned_at = now()`,
    sql`expires_at = now() + interval '24 hours'`,
  ]);
}

/** Fewer rows are joined in no time, whatever the statistics say. */
const MANY = 1_000;

/** At the end, as nobody else may analyze the tables from here on. */
async function knowRows(em: EntityManager, importId: string): Promise<void> {
  await rows(em, sql`select know_import_rows() from imports where id = ${importId} and rows_total > ${MANY}`);
}

async function actorOf(em: EntityManager, run: RunRow) {
  const actor = await loadRunActor(em, run);
  if (!actor || !may(actor, 'imports.run')) throw new RunRefused('FORBIDDEN');
  return actor;
}
