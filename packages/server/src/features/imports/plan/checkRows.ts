import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { runChecks } from '../checks/runChecks.ts';
import { makeLists } from '../staging/makeLists.ts';
import { makeNames } from '../staging/makeNames.ts';
import { makeSupervisors } from '../staging/makeSupervisors.ts';
import { matchUsers } from '../staging/matchUsers.ts';
import { resolveRows } from '../staging/resolveRows.ts';
import { planDifferences } from './planDifferences.ts';
import { refuseSeatless } from './refuseSeatless.ts';
import { storeRows } from './storeRows.ts';

/** From staged rows to outcomes, errors and differences, in a number of statements that no file changes. */
export async function checkRows(em: EntityManager, checking: Checking): Promise<void> {
  await makeNames(em, checking);
  await matchUsers(em, checking);
  await makeLists(em, checking);
  await resolveRows(em, checking);
  await makeSupervisors(em, checking);
  await runChecks(em, checking);
  await rows(
    em,
    sql`create temporary table invalid on commit drop as select distinct row_number from problems`,
  );
  await rows(em, sql`analyze invalid`);
  await planDifferences(em, checking);
  await refuseSeatless(em, checking);
  await storeRows(em, checking);
}
