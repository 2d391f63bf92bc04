import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { RunRow } from './loadRun.ts';
import type { LicenseChange } from './schema/LicenseChange.ts';

/**
 * Seats before and after, of each pool that the run touches. A plan counts from what is taken now; of an
 * applied run the seats taken now stand as those after it.
 */
export async function runLicenses(em: EntityManager, run: RunRow): Promise<LicenseChange[]> {
  const planned = !run.applied_at;
  return rows<LicenseChange>(
    em,
    sql`with moves as (
          select case field when 'license' then before #>> '{}' else before ->> 'license' end as old,
            case field when 'license' then after #>> '{}' else after ->> 'license' end as new
          from ${planned ? sql`run_differences` : sql`changes`}
          where run_id = ${run.id} and field in ('license', 'existence')
        ), balance as (
          select license, sum(n)::int as n from (
            select old as license, -1 as n from moves union all select new, 1 from moves) m
          where license is not null group by license
        )
        select p.license, p.seats,
          p.used - case when ${planned} then 0 else b.n end as "usedBefore",
          p.used + case when ${planned} then b.n else 0 end as "usedAfter"
        from license_pools p join balance b on b.license = p.license
        where p.site_id = ${run.site_id} order by p.license desc`,
  );
}
