import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Check } from './Checking.ts';

/** The rows of a longer circle are not listed, nor are those of more circles. */
const LISTED = 20;
const WALKED = 1_000;

/**
 * I10: rows whose supervisors lead in a circle. Going down from those who have no supervisor reaches everybody
 * once; who is not reached is in a circle, or below one.
 */
export const supervisorCycles: Check = ({ has, options, importId, runId, partial }) => {
  if (!has('supervisor')) return undefined;
  return sql`
    with recursive edges as materialized (
      select r.id as child, v.user_id as boss, s.row_number, s.supervisor
      from staged s join resolved r on r.row_number = s.row_number left join supervisors v on v.key = lower(s.supervisor)
      where s.supervisor is not null and v.user_id is distinct from r.id and (r.is_new or ${options.existing} = 'UPDATE')
      ${partial ? sql`union all ${checkedBefore(importId, runId)}` : sql``}
    ), above as (
      select u.id as child, u.supervisor_id as boss from readable_users u
      where u.id in (select boss from edges) and u.supervisor_id is not null
        and not exists (select from edges e where e.child = u.id)
      union
      select u.id, u.supervisor_id from above a join readable_users u on u.id = a.boss
      where u.supervisor_id is not null and not exists (select from edges e where e.child = u.id)
    ), every_edge as materialized (
      select child, boss from edges where boss is not null union all select child, boss from above
    ), reached as (
      select e.boss as id from every_edge e where not exists (select from every_edge h where h.child = e.boss)
      union
      select e.child from reached r join every_edge e on e.boss = r.id
    ), caught as materialized (
      select e.* from edges e where e.boss is not null and not exists (select from reached r where r.id = e.child)
    ), steps as materialized (
      -- One way up for each, so that a walk is as long as its circle; of many no walks are made.
      select distinct on (child) child, boss, row_number from caught
      where (select count(*) from caught) <= ${WALKED} order by child, row_number
    ), walk as (
      select child as start, boss as at, array[row_number] as rows from steps
      union all
      select w.start, c.boss, w.rows || c.row_number from walk w join steps c on c.child = w.at
      where w.at <> w.start and cardinality(w.rows) < ${LISTED}
    )
    select c.row_number, 'supervisor' as column_key, 'SUPERVISOR_CYCLE' as code, c.supervisor as value,
      jsonb_build_object('rows', w.rows) as detail
    from caught c left join walk w on w.start = c.child and w.at = c.child
    ${partial ? sql`where c.row_number in (select row_number from staged)` : sql``}`;
};

/** What rows that are not staged now name, invalid ones too, or take away. */
function checkedBefore(importId: string, runId: string): Sql {
  return sql`
    select r.user_id, r.supervisor_id, r.row_number, null from import_rows r
    where r.import_id = ${importId} and not r.dropped and r.supervisor_id <> r.user_id
      and not exists (select from staged s where s.row_number = r.row_number)
    union all
    select d.user_id, null, d.ordinal, null from run_differences d
    where d.run_id = ${runId} and d.field = 'supervisorId' and d.after is null
      and not exists (select from staged s where s.row_number = d.ordinal)`;
}
