import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { Checking } from '../checks/Checking.ts';
import { keepSources, nameSources } from '../onboarding/nameSources.ts';
import { findProblems, settleRows } from '../plan/checkRows.ts';
import { checkingOf, type StoredImport } from '../plan/loadImport.ts';
import { addDependents } from './addDependents.ts';
import { stageStored } from './stageStored.ts';

/** After so many rounds of rows that depend on rows, all of the file is checked. */
const ROUNDS = 8;

/** Checks the rows in `rechecked` again, with those whose errors depend on them, and keeps the outcome. */
export async function recheckRows(em: EntityManager, actor: Actor, found: StoredImport): Promise<void> {
  const checking = checkingOf(found, actor, true);
  await addWaiting(em, checking);
  for (let round = 0; ; round++) {
    await stageStored(em, found);
    await findProblems(em, checking);
    const added = round < ROUNDS ? await addDependents(em, checking) : await addEverything(em, checking);
    if (added === 0) break;
  }
  if (checking.sideFiles) {
    await keepSources(em, checking);
    await nameSources(em);
  }
  await forget(em, checking);
  await settleRows(em, checking);
}

/**
 * Rows that a correction may set free without sharing a value with it: as many of those without a seat as rows
 * were corrected, and the others of a circle of supervisors.
 */
async function addWaiting(em: EntityManager, { importId }: Checking): Promise<void> {
  await rows(
    em,
    sql`insert into rechecked
        select row_number from (
          select row_number, row_number() over (partition by value order by row_number) as place
          from import_errors where import_id = ${importId} and code = 'NO_LICENSE_AVAILABLE') waiting
        where place <= (select count(*) from rechecked)
        union
        select row_number from import_errors where import_id = ${importId} and code = 'SUPERVISOR_CYCLE'
          and exists (select from import_errors e join rechecked c on c.row_number = e.row_number
                      where e.import_id = ${importId} and e.code = 'SUPERVISOR_CYCLE')
        on conflict do nothing`,
  );
}

function addEverything(em: EntityManager, { importId }: Checking): Promise<number> {
  return affected(
    em,
    sql`insert into rechecked select row_number from import_rows where import_id = ${importId} and not dropped and source is null
        on conflict do nothing`,
  );
}

async function forget(em: EntityManager, { importId, runId }: Checking): Promise<void> {
  await rows(
    em,
    sql`delete from import_errors e using rechecked c
        where e.import_id = ${importId} and e.row_number = c.row_number`,
  );
  await rows(
    em,
    sql`delete from run_differences d using rechecked c where d.run_id = ${runId} and d.ordinal = c.row_number`,
  );
}
