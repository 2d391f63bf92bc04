import { keysetCondition } from '../../platform/database/keysetCondition.ts';
import { type Sql, sql } from '../../platform/database/sql.ts';
import type { SortKey } from '../selections/sortKeys.ts';

/** A sort key with the value that the page begins behind; undefined at the list's end. */
type PlacedKey = SortKey & { column: string; from: string | null | undefined };

interface PageWish {
  /** In the direction in which the page is read, the id last. */
  keys: readonly PlacedKey[];
  /** Over `u`, a row of readable_users. */
  condition: Sql;
  limit: number;
}

/** Which rows make a page: a SELECT of their sort keys. */
export function selectPage(wish: PageWish): Sql {
  const [key, id, more] = wish.keys;
  return key?.indexed && id && !more ? inTwoParts(wish, key, id) : selectRows(wish, wish.keys);
}

/**
 * Those with a value and those without, each in the order of an index; as one list they would have to be sorted, all
 * of them. The second are looked for only where the first do not fill the page.
 */
function inTwoParts({ keys, condition, limit }: PageWish, key: PlacedKey, id: PlacedKey): Sql {
  const part = (also: Sql, order: PlacedKey[]) =>
    selectRows({ keys, condition: sql`${condition} and ${also}`, limit }, order);
  const valued = (also: Sql) =>
    part(sql`${key.value} is not null and ${also}`, [
      { ...key, nullable: false, from: key.from ?? undefined },
      { ...id, from: key.from === null ? undefined : id.from },
    ]);
  const missing = (also: Sql) =>
    part(sql`${key.value} is null and ${also}`, [{ ...id, from: key.from === null ? id.from : undefined }]);
  // PostgreSQL has nulls last upwards and first downwards. A part that lies before the page has no rows.
  const [first, second] = key.descending ? [missing, valued] : [valued, missing];
  const isPassed = key.descending ? typeof key.from === 'string' : key.from === null;
  return sql`
    with first_part as materialized (${first(isPassed ? sql`false` : sql`true`)}),
      second_part as (${second(sql`(select count(*) from first_part) < ${limit}`)})
    select * from first_part union all select * from second_part
    order by ${orderBy(keys, ({ column }) => sql.id(column))} limit ${limit}`;
}

function selectRows({ keys, condition, limit }: PageWish, order: readonly PlacedKey[]): Sql {
  const from = order.filter(isPlaced);
  return sql`
    select ${sql.join(keys.map(({ value, column }) => sql`${value} as ${sql.id(column)}`))}
    from readable_users u ${sql.join(
      keys.flatMap(({ join }) => join ?? []),
      sql` `,
    )}
    where ${condition} and ${keysetCondition(from)}
    order by ${orderBy(order, ({ value }) => value)}
    limit ${limit}`;
}

function isPlaced(key: PlacedKey): key is PlacedKey & { from: string | null } {
  return key.from !== undefined;
}

export function orderBy<K extends SortKey>(keys: readonly K[], value: (key: K) => Sql): Sql {
  return sql.join(keys.map((key) => sql`${value(key)} ${key.descending ? sql`desc` : sql`asc`}`));
}
