import { type Sql, sql } from '../../../platform/database/sql.ts';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/**
 * The next moment after now at which the run `r` of the site `s` recurs: the same time of day in the time zone
 * of the site, so that it stays at 20:00 when the clocks change. Null when that is after its end.
 */
export const nextTime: Sql = sql`(
  select min(moment) from (
    select ((now() at time zone s.time_zone)::date + ahead + (r.scheduled_at at time zone s.time_zone)::time)
      at time zone s.time_zone as moment,
      (now() at time zone s.time_zone)::date + ahead as day
    from generate_series(0, 8) ahead) next
  where moment > now() and moment > r.scheduled_at and (r.recurs_until is null or moment <= r.recurs_until)
    and (array[${sql.join(days.map((day) => sql.lit(day)))}])[extract(isodow from day)::int] = any(r.recurs_on))`;
