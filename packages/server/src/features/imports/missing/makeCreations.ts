import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { nameKey } from '../checks/nameKey.ts';
import { itemName } from '../staging/makeLists.ts';
import { missingKinds } from './creatable.ts';

/** A site has no more of a kind. */
const MOST = 10_000;

/**
 * I6: where it was chosen, names that the site does not know become records to be made with the import, with ids that
 * the plan names already; to the checks they are known.
 */
export async function makeCreations(
  em: EntityManager,
  { siteId, importId, options, has }: Checking,
): Promise<void> {
  for (const kind of missingKinds(options)) {
    if (!has(kind)) continue;
    const key = nameKey(sql`i.name`);
    await rows(
      em,
      sql`insert into import_creations (import_id, site_id, kind, name)
          select ${importId}::uuid, ${siteId}::uuid, ${kind}, name from (
            select distinct on (lower(i.name)) i.name from (
              select ${itemName} as name from (
                select distinct item from staged, unnest(items) as item where item like ${`+${kind}:%`}) given) i
            where length(i.name) between 1 and 100 and i.name !~ '[[:cntrl:];]'
              -- A hyphen clears; among others it is a slip, and a name that nobody could write plainly again.
              and i.name <> '-'
              and not exists (select from names n where n.kind = ${kind} and n.key = ${key})
            order by lower(i.name), i.name) missing
          limit greatest(0, ${MOST} - (select count(*) from ${sql.table(kind)} where site_id = ${siteId}))
          on conflict do nothing`,
    );
    await rows(
      em,
      sql`insert into names (kind, key, value)
          select distinct on (key) ${kind}, key, id from (
            select ${nameKey(sql`c.name`)} as key, c.id::text as id from import_creations c
            where c.import_id = ${importId} and c.kind = ${kind}) made
          where not exists (select from names n where n.kind = ${kind} and n.key = made.key)`,
    );
  }
}
