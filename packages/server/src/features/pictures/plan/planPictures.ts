import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, sql } from '../../../platform/database/sql.ts';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { uploadContentBeside } from '../../imports/uploads/readUpload.ts';
import { may } from '../../roles/Actor.ts';
import { inSnapshot } from '../../runs/inSnapshot.ts';
import { claimRun, loadRun, type RunRow } from '../../runs/loadRun.ts';
import { loadRunActor } from '../../runs/loadRunActor.ts';
import { type Progress, RunCancelled } from '../../runs/progress.ts';
import { RunRefused } from '../../runs/runProblems.ts';
import { settleProblem } from '../../runs/settleProblem.ts';
import { openZip } from '../zip/openZip.ts';
import { matchUsers } from './matchUsers.ts';
import { loadPictureImport } from './StoredPictureImport.ts';
import { storePlan } from './storePlan.ts';
import { takePictures } from './takePictures.ts';

/**
 * Works the plan of an import of pictures out. Making them takes minutes, so it holds no transaction; what the plan
 * says is read and written in one. Safe to run twice.
 */
export async function planPictures(
  em: EntityManager,
  siteId: string,
  runId: string,
  progress?: Progress,
): Promise<void> {
  try {
    await work(em, siteId, runId, progress);
  } catch (cause) {
    const problem = cause instanceof FileProblem ? RunRefused.byFile(cause) : cause;
    await settleProblem(em, siteId, runId, problem);
    if (!(problem instanceof RunCancelled || problem instanceof RunRefused)) throw problem;
  }
}

async function work(em: EntityManager, siteId: string, runId: string, progress?: Progress): Promise<void> {
  const found = await inSite(em, siteId, (tx) => loadPictureImport(tx, runId));
  if (!found || !(await isPlanning(em, siteId, runId))) return;
  const upload = await inSite(em, siteId, (tx) =>
    row<{ id: string; bytes: string }>(tx, sql`select id, bytes from uploads where id = ${found.upload_id}`),
  );
  const zip = await openZip(uploadContentBeside(em, siteId, upload.id, Number(upload.bytes)));
  const users = await inSite(em, siteId, async (tx) =>
    matchUsers(tx, await actorOf(tx, await loadRun(tx, runId)), found.match_by, zip.files),
  );
  const goOn = async (done: number, total: number) => {
    await progress?.report(done, total);
    return isPlanning(em, siteId, runId);
  };
  const judged = await takePictures({ em, siteId, zip, users, goOn });
  if (!judged) return;
  const store = async (tx: EntityManager) => {
    const run = await claimRun(tx, runId);
    if (run?.status !== 'PLANNING') return;
    await storePlan(tx, await actorOf(tx, run), found, judged);
  };
  await inSnapshot(em, siteId, store);
}

/** It may have been cancelled, or be another worker's by now. */
async function isPlanning(em: EntityManager, siteId: string, runId: string): Promise<boolean> {
  const run = await inSite(em, siteId, (tx) => loadRun(tx, runId));
  return run?.status === 'PLANNING';
}

async function actorOf(em: EntityManager, run: RunRow | undefined) {
  const actor = run && (await loadRunActor(em, run));
  if (!actor || !may(actor, 'imports.run') || !may(actor, 'users.edit')) throw new RunRefused('FORBIDDEN');
  return actor;
}
