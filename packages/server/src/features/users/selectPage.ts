import { keysetCondition } from '../../platform/database/keysetCondition.ts';
import { type Sql, sql } from '../../platform/database/sql.ts';
import type { SortKey, SortPart } from '../selections/sortKeys.ts';

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
  const [first, ...rest] = wish.keys;
  return first?.parts ? inParts(wish, first, rest, first.parts) : selectRows(wish, wish.keys);
}

/**
 * Part by part, each in the order of an index; as one list they would have to be sorted, all of them. A part is looked
 * for only where those before it do not fill the page.
 */
function inParts(
  { keys, condition, limit }: PageWish,
  key: PlacedKey,
  rest: PlacedKey[],
  all: SortPart[],
): Sql {
  const inOrder = key.descending ? all.toReversed() : all;
  const { from } = key;
  const start = from === undefined ? 0 : inOrder.findIndex(({ holds }) => holds(from));
  const anew = (list: readonly PlacedKey[]) => list.map((one) => ({ ...one, from: undefined }));
  const parts = inOrder.slice(Math.max(start, 0)).map(({ where, single }, index) => {
    const order = single ? rest : [{ ...key, nullable: false }, ...rest];
    const needed = sql.join(
      Array.from({ length: index }, (_, before) => sql`(select count(*) from ${part(before)})`),
      sql` + `,
    );
    const also = index > 0 ? sql`${where} and ${needed} < ${limit}` : where;
    return selectRows(
      { keys, condition: sql`${condition} and ${also}`, limit },
      index > 0 ? anew(order) : order,
    );
  });
  return sql`
    with ${sql.join(parts.map((select, index) => sql`${part(index)} as materialized (${select})`))}
    ${sql.join(
      parts.map((_, index) => sql`select * from ${part(index)}`),
      sql` union all `,
    )}
    order by ${orderBy(keys, ({ column }) => sql.id(column))} limit ${limit}`;
}

function part(index: number): Sql {
  return sql.id(`part_${index}`);
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
