import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { ValueList } from '../columns.ts';
import { valuesOf } from '../explain/siteValues.ts';

/** The names that a site has, in lower case: what a column's content is compared with. */
export type SiteLists = ReadonlyMap<ValueList, ReadonlySet<string>>;

const compared = ['roles', 'teams', 'userGroups', 'orgUnits', 'dataCenters', 'languages'] as const;

/** A longer list is not loaded: no content is guessed from it. */
const MOST = 2_000;

export async function siteLists(em: EntityManager, siteId: string): Promise<SiteLists> {
  const found = await rows<{ list: ValueList; names: string[] }>(
    em,
    sql`select list, array_agg(lower(value)) as names from (${sql.join(
      compared.map(
        (list) =>
          sql`(select ${sql.lit(list)} as list, v.value from (${valuesOf[list](siteId)}) v limit ${MOST + 1})`,
      ),
      sql` union all `,
    )}) found group by list having count(*) <= ${MOST}`,
  );
  return new Map(found.map(({ list, names }) => [list, new Set(names)]));
}

export function isKnown(lists: SiteLists, list: ValueList, value: string): boolean {
  return lists.get(list)?.has(value.trim().toLowerCase()) ?? false;
}
