import { type Sql, sql } from '../../../platform/database/sql.ts';

/** Rows whose supervisor has been deleted since the plan, or is a row that is refused, and so on downwards. */
export function supervisorsGone(runId: string, targets: Sql): Sql {
  return sql`
    with recursive links as materialized (
      select d.ordinal, d.user_id, d.field = 'existence' as is_new,
        case d.field when 'existence' then d.after ->> 'supervisorId' else d.after #>> '{}' end::uuid as boss
      from run_differences d join ${targets} t on t.user_id = d.user_id
      where d.run_id = ${runId} and (d.field = 'existence' and d.after ? 'supervisorId' or d.field = 'supervisorId' and d.after is not null)
    ), lost as (
      select l.ordinal, l.user_id, l.is_new from links l
      where not exists (select from readable_users u where u.id = l.boss and u.deleted_at is null)
        and not exists (select from ${targets} t where t.user_id = l.boss)
      union
      select l.ordinal, l.user_id, l.is_new from lost join links l on l.boss = lost.user_id where lost.is_new
    )
    select ordinal, user_id, 'REFERENCE_GONE' as code, null::text as field, jsonb_build_object('name', 'supervisorId') as detail
    from lost`;
}
