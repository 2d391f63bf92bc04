import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, rows, sql } from '../../../platform/database/sql.ts';
import { seatRefusals } from '../../runs/seatRefusals.ts';
import { makeTargets } from '../../runs/targets.ts';
import type { Checking } from '../checks/Checking.ts';
import { runCheck } from '../checks/runChecks.ts';
import { supervisorsInvalid } from '../checks/supervisorsInvalid.ts';

/**
 * I7: rows for which no seat is left, in the order of the file, by the very count that the run makes when it is
 * applied; and rows whose supervisor is one of them.
 */
export async function refuseSeatless(em: EntityManager, checking: Checking): Promise<void> {
  const { siteId, runId } = checking;
  await makeTargets(em, sql`select distinct ordinal, user_id from run_differences where run_id = ${runId}`);
  const refused = await affected(
    em,
    sql`insert into problems (row_number, column_key, code, value, detail)
        select r.ordinal, 'license', r.code, r.detail ->> 'license', null from (${seatRefusals(siteId, runId)}) r`,
  );
  if (refused === 0) return;
  await runCheck(em, checking, supervisorsInvalid);
  await rows(
    em,
    sql`delete from run_differences d using problems p where d.run_id = ${runId} and d.ordinal = p.row_number`,
  );
}
