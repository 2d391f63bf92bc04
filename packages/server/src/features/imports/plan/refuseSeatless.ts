import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, rows, sql } from '../../../platform/database/sql.ts';
import { seatRefusalsOfPlan } from '../../runs/seatRefusals.ts';
import type { Checking } from '../checks/Checking.ts';
import { runCheck } from '../checks/runChecks.ts';
import { supervisorsInvalid } from '../checks/supervisorsInvalid.ts';

/**
 * I7: rows for which no seat is left, in the order of the file, by the very count that the run makes when it is
 * applied; and rows whose supervisor is one of them.
 */
export async function refuseSeatless(em: EntityManager, checking: Checking): Promise<void> {
  const { siteId, runId } = checking;
  const refused = await affected(
    em,
    sql`insert into problems (row_number, column_key, code, value, detail)
        select r.ordinal, 'license', r.code, r.detail ->> 'license', null from (${seatRefusalsOfPlan(siteId, runId)}) r`,
  );
  if (refused === 0) return;
  await runCheck(em, checking, supervisorsInvalid);
  await rows(
    em,
    sql`delete from run_differences d using problems p where d.run_id = ${runId} and d.ordinal = p.row_number`,
  );
  // A correction higher up in the file may have taken the seat of a row that was checked before.
  if (checking.partial) {
    await rows(
      em,
      sql`update import_rows r set outcome = 'INVALID' from problems p
          where r.import_id = ${checking.importId} and r.row_number = p.row_number and p.code = 'NO_LICENSE_AVAILABLE'`,
    );
  }
}
