import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { runChecks } from '../checks/runChecks.ts';
import { countCreations } from '../missing/countCreations.ts';
import { makeCreations } from '../missing/makeCreations.ts';
import { nameSources } from '../onboarding/nameSources.ts';
import { makeLists } from '../staging/makeLists.ts';
import { makeNames } from '../staging/makeNames.ts';
import { makeSupervisors } from '../staging/makeSupervisors.ts';
import { makeTable } from '../staging/makeTable.ts';
import { matchUsers } from '../staging/matchUsers.ts';
import { resolveRows } from '../staging/resolveRows.ts';
import { planDifferences } from './planDifferences.ts';
import { refuseSeatless } from './refuseSeatless.ts';
import { storeRows } from './storeRows.ts';

/** From staged rows to outcomes, errors and differences, in a number of statements that no file changes. */
export async function checkRows(em: EntityManager, checking: Checking): Promise<void> {
  await findProblems(em, checking);
  if (checking.sideFiles) await nameSources(em);
  await settleRows(em, checking);
}

/** All that is wrong with the staged rows, in `problems`; nothing is kept yet. */
export async function findProblems(em: EntityManager, checking: Checking): Promise<void> {
  await makeNames(em, checking);
  await makeCreations(em, checking);
  await matchUsers(em, checking);
  await makeLists(em, checking);
  await resolveRows(em, checking);
  await makeSupervisors(em, checking);
  await runChecks(em, checking);
  await makeTable(em, 'invalid', sql`select distinct row_number from problems`);
}

/** Keeps what the staged rows would change, and what became of each. */
export async function settleRows(em: EntityManager, checking: Checking): Promise<void> {
  await planDifferences(em, checking);
  await refuseSeatless(em, checking);
  await storeRows(em, checking);
  await countCreations(em, checking);
}
