import { type Sql, sql } from '../../platform/database/sql.ts';

/**
 * L2, B12: users who would take a seat when the pool has none left, in the order of the run. Where all moves
 * together fit, nobody is refused, so that a swap works with no seat free. Else only seats that the run frees
 * for good count as free: those of a move from one kind to another are free only if that move is granted.
 */
export function seatRefusals(siteId: string, runId: string): Sql {
  return shortOfSeats(
    siteId,
    sql`select t.ordinal, t.user_id, ${moved} from run_differences d join targets t on t.user_id = d.user_id
        where d.run_id = ${runId} and d.field in ('license', 'existence')`,
  );
}

/** The same for the relation `differences`. */
export function seatRefusalsOfDifferences(siteId: string): Sql {
  return shortOfSeats(
    siteId,
    sql`select d.ordinal, d.user_id, ${moved} from differences d where d.field in ('license', 'existence')`,
  );
}

/** The same for all differences of a plan that is being made. */
export function seatRefusalsOfPlan(siteId: string, runId: string): Sql {
  return shortOfSeats(
    siteId,
    sql`select d.ordinal, d.user_id, ${moved} from run_differences d
        where d.run_id = ${runId} and d.field in ('license', 'existence')`,
  );
}

const moved: Sql = sql`
  case d.field when 'license' then d.before #>> '{}' else d.before ->> 'license' end as old,
  case d.field when 'license' then d.after #>> '{}' else d.after ->> 'license' end as new`;

function shortOfSeats(siteId: string, moves: Sql): Sql {
  return sql`
    with moves as materialized (${moves}), netted as materialized (
      select bool_and(p.used + n.taken - n.given <= p.seats) as fits from license_pools p, lateral (
        select count(*) filter (where new = p.license) as taken, count(*) filter (where old = p.license) as given
        from moves) n
      where p.site_id = ${siteId}
    ), free as materialized (
      select p.license, p.seats - p.used + (select count(*) from moves where old = p.license and new is null) as n
      from license_pools p where p.site_id = ${siteId}
    ), takers as (
      select ordinal, user_id, new, row_number() over (partition by new order by ordinal) as place
      from moves where new is not null and new is distinct from old
    )
    select k.ordinal, k.user_id, 'NO_LICENSE_AVAILABLE' as code, null::text as field,
      jsonb_build_object('license', k.new) as detail
    from takers k left join free f on f.license = k.new
    where k.place > coalesce(f.n, 0) and (f.n is null or not (select fits from netted))`;
}
