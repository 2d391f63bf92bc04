import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const weekdayNames = sql`(array[${sql.join(days.map((day) => sql.lit(day)))}])`;

/** Whether a date is one of the days of the run `r`. */
const recurs = (date: Sql): Sql => sql`${weekdayNames}[extract(isodow from ${date})::int] = any(r.recurs_on)`;

/**
 * The next moment at which the run `r` of the site `s` recurs, after now and after its last: the same time of
 * day in the time zone of the site, so that it stays at 20:00 when the clocks change. Null after its end.
 */
export const nextTime: Sql = sql`(
  select min(moment) from (
    select (day + (r.scheduled_at at time zone s.time_zone)::time) at time zone s.time_zone as moment, day
    from (select (greatest(now(), r.scheduled_at) at time zone s.time_zone)::date + ahead as day
          from generate_series(0, 8) ahead) days) next
  where moment > greatest(now(), r.scheduled_at) and (r.recurs_until is null or moment <= r.recurs_until)
    and ${recurs(sql`day`)})`;

/** What recurs on other days than that of its first time begins on the first of them. */
export async function beginOnItsDay(em: EntityManager, runId: string): Promise<void> {
  await rows(
    em,
    sql`update runs r set scheduled_at = ${nextTime}, revert_at = revert_at + (${nextTime} - scheduled_at)
        from sites s where s.id = r.site_id and r.id = ${runId} and r.recurs_on is not null
          and not ${recurs(sql`r.scheduled_at at time zone s.time_zone`)} and ${nextTime} is not null`,
  );
}
