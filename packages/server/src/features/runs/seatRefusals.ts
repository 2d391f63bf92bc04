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
    with moves as not materialized (${moves}), kinds as materialized (
      select old, new, count(*) as n from moves group by old, new
    ), pools as materialized (
      select p.license, p.seats, p.used, coalesce(sum(k.n) filter (where k.new = p.license), 0) as taken,
        coalesce(sum(k.n) filter (where k.old = p.license), 0) as given,
        coalesce(sum(k.n) filter (where k.old = p.license and k.new is null), 0) as freed
      from license_pools p left join kinds k on p.license in (k.old, k.new)
      where p.site_id = ${siteId} group by p.license, p.seats, p.used
    ), netted as materialized (
      select bool_and(used + taken - given <= seats) as fits from pools
    ), free as materialized (
      select license, seats - used + freed as n from pools
    ), takers as (
      -- Where all fit, which is nearly always, nobody is put in order.
      select ordinal, user_id, new, row_number() over (partition by new order by ordinal) as place
      from moves where new is not null and new is distinct from old
        and ((select not fits from netted) or exists (
          select from kinds k where k.new is not null and k.new not in (select license from pools)))
    )
    select k.ordinal, k.user_id, 'NO_LICENSE_AVAILABLE' as code, null::text as field,
      jsonb_build_object('license', k.new) as detail
    from takers k left join free f on f.license = k.new
    where k.place > coalesce(f.n, 0) and (f.n is null or not (select fits from netted))`;
}
