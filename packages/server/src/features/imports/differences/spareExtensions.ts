import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { makeTable } from '../staging/makeTable.ts';

/** Where a site has no extension yet. */
const FIRST = 1000;

/**
 * `spare_extensions (row_number, extension)`: the next free extension for each new user without one (I13), in the
 * order of the file: those of the length that most extensions have, upwards from the lowest in use.
 */
export async function spareExtensions(
  em: EntityManager,
  { siteId, runId, options }: Checking,
): Promise<void> {
  if (!options.nextFreeExtension) return;
  await makeTable(
    em,
    'spare_extensions',
    sql`with wanted as materialized (
          select r.row_number, row_number() over (order by r.row_number) as place
          from resolved r join staged s on s.row_number = r.row_number
          where r.is_new and s.extension is null
            and not exists (select from invalid i where i.row_number = r.row_number)
        ), used as materialized (
          select extension from readable_users where site_id = ${siteId} and deleted_at is null and extension is not null
          union select extension from staged where extension <> ''
          union select after ->> 'extension' from run_differences where run_id = ${runId} and after ? 'extension'
        ), usual as (
          select length(extension) as digits, min(extension::bigint) as first, count(*) as n
          from used where length(extension) <= 9 group by 1 order by n desc limit 1
        ), free as (
          select x.extension, row_number() over (order by number) as place
          from generate_series(coalesce((select first from usual), ${FIRST}),
            coalesce((select first + n from usual), ${FIRST}) + (select count(*) from wanted)) as number
          cross join lateral (select lpad(number::text, greatest(length(number::text), coalesce((select digits from usual), 0)), '0')
            as extension) x
          where not exists (select from used where used.extension = x.extension)
        )
        select wanted.row_number, free.extension from wanted join free on free.place = wanted.place`,
  );
}
