import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { missingKinds } from './creatable.ts';

/** How many rows of the plan give each to their user; what none gives is not made. */
export async function countCreations(em: EntityManager, checking: Checking): Promise<void> {
  if (missingKinds(checking.options).length === 0) return;
  await rows(
    em,
    sql`with given as materialized (
          select x.id, count(distinct d.ordinal)::int as rows
          from run_differences d cross join lateral (
            select jsonb_array_elements_text(case d.field when 'existence' then d.after -> 'teams' when 'teams' then d.after end) as id
            union all
            select jsonb_object_keys(case d.field when 'existence' then d.after -> 'skills' when 'skills' then d.after end)) x
          where d.run_id = ${checking.runId} and d.field in ('existence', 'teams', 'skills') and d.after is not null
          group by 1)
        update import_creations c set rows = coalesce((select g.rows from given g where g.id = c.id::text), 0)
        where c.import_id = ${checking.importId}`,
  );
}
