import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Check, Checking } from './Checking.ts';
import { checks } from './checks.ts';

/** Collects all that is wrong with all rows in `problems`: a statement a rule, whatever the number of rows. */
export async function runChecks(em: EntityManager, checking: Checking): Promise<void> {
  for (const check of checks) await runCheck(em, checking, check);
}

export async function runCheck(em: EntityManager, checking: Checking, check: Check): Promise<void> {
  const select = check(checking);
  if (!select) return;
  await rows(
    em,
    sql`insert into problems (row_number, column_key, code, value, detail)
        select distinct on (row_number, column_key, code, value) row_number, column_key, code, value, detail
        from (${select}) found order by row_number, column_key, code, value`,
  );
}
