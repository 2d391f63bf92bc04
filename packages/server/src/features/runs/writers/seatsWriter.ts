import { type Sql, sql } from '../../../platform/database/sql.ts';

/**
 * Frees and takes license seats, those of users who come and go included, and moves the pools' counters by
 * the net of both in the same statement (L2). The caller holds the locks of the pools.
 */
export function seatsWriter(siteId: string): { ctes: [string, Sql][]; writes: Sql[] } {
  return {
    ctes: [
      [
        'seats',
        sql`select user_id, before #>> '{}' as old, after #>> '{}' as new from d where field = 'license'
            union all
            select user_id, before ->> 'license', after ->> 'license' from d where field = 'existence'`,
      ],
      [
        'seat_balance',
        sql`select license, sum(n)::int as n from (
              select old as license, -1 as n from seats where old is not null
              union all select new, 1 from seats where new is not null) moves
            group by license having sum(n) <> 0`,
      ],
    ],
    writes: [
      sql`delete from license_seats l using seats s where l.user_id = s.user_id and s.new is null and s.old is not null`,
      sql`insert into license_seats (site_id, user_id, license)
          select ${siteId}::uuid, user_id, new from seats where new is not null
          on conflict (user_id) do update set license = excluded.license`,
      sql`update license_pools p set used = p.used + b.n from seat_balance b
          where p.site_id = ${siteId} and p.license = b.license`,
    ],
  };
}
