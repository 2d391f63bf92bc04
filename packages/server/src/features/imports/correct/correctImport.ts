import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { RunRow } from '../../runs/loadRun.ts';
import { announceRun } from '../../runs/states.ts';
import { visibleRuns } from '../../runs/visibleRuns.ts';
import { joinStrays } from '../onboarding/joinStrays.ts';
import { countRows, runCounts } from '../plan/countRows.ts';
import { loadImport, type StoredImport } from '../plan/loadImport.ts';
import { importWords } from '../words/importWords.ts';
import { editCells } from './editCells.ts';
import { judgeCorrections } from './judgeCorrections.ts';
import { recheckRows } from './recheckRows.ts';

export interface Corrections {
  importId: string;
  cells?: { rowNumber: number; columnIndex: number; value: string }[] | null;
  replaceAll?: { columnIndex: number; from: string; to: string }[] | null;
  dropRows?: number[] | null;
}

/** I11: changes cells of a planned import and checks again the rows that this concerns, and no others. */
export function correctImport(
  em: EntityManager,
  actor: Actor,
  corrections: Corrections,
): Promise<UserError[]> {
  return inSite(em, actor.siteId, async (tx) => {
    const found = await findImport(tx, actor, corrections.importId);
    if (!found) return [userError('UNKNOWN_ID', importWords(actor).importUnknown(), ['importId'])];
    const problem = await judgeRun(tx, actor, found);
    if (problem) return [problem];
    const userErrors = await judgeCorrections(tx, actor, found, corrections);
    if (userErrors.length > 0) return userErrors;
    await editCells(tx, found, corrections);
    if (found.side_files.length > 0) await joinStrays(tx, found);
    await recheckRows(tx, actor, found);
    await countRows(tx, found.id);
    await rows(tx, sql`update runs set ${sql.join(runCounts(found.id))} where id = ${found.run_id}`);
    await announceRun(tx, found.run_id);
    return [];
  });
}

async function findImport(em: EntityManager, actor: Actor, id: string): Promise<StoredImport | undefined> {
  if (!isUuid(id)) return undefined;
  return loadImport(
    em,
    sql`id = ${id} and exists (select from runs r where r.id = run_id and ${visibleRuns(actor)})`,
  );
}

/** Waits for another correction of the same import, so that two never overlap. */
async function judgeRun(
  em: EntityManager,
  actor: Actor,
  { run_id }: StoredImport,
): Promise<UserError | undefined> {
  const words = importWords(actor);
  const [run] = await rows<Pick<RunRow, 'status' | 'actor_id' | 'actor_name'> & { ended: boolean }>(
    em,
    sql`select status, actor_id, actor_name, expires_at < now() as ended from runs
        where id = ${run_id} for no key update`,
  );
  if (run?.status !== 'PLANNED') {
    return userError('WRONG_STATE', words.notPlanned(run?.status ?? ''), ['importId']);
  }
  if (run.actor_id !== actor.userId) {
    return userError('WRONG_STATE', words.notYours(run.actor_name), ['importId']);
  }
  if (!run.ended) return undefined;
  return userError('PLAN_EXPIRED', words.planExpired(), ['importId']);
}
