import { type Sql, sql } from '../../platform/database/sql.ts';

/** What giving users this license changes; null takes the seat away. */
export function licenseDifferences(targets: Sql, license: string | null): Sql {
  const wanted = license === null ? sql`null::jsonb` : sql`to_jsonb(${license}::text)`;
  return sql`
    select t.ordinal, t.user_id, 'license'::text as field, to_jsonb(l.license) as before, ${wanted} as after
    from ${targets} t left join license_seats l on l.user_id = t.user_id
    where l.license is distinct from ${license}::text`;
}
