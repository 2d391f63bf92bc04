import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { UserKey } from '../userKeys.ts';

/** How far above a taken number the search goes, and how many free ones it brings. */
const REACH = 2_000;
const CHOICE = 50;
const MOST_VALUES = 50;

/**
 * U4: for each taken number the next one of the same length that neither a user nor a row of the file has; each
 * is offered once, so that all offers can be taken.
 */
export async function nextFree(
  em: EntityManager,
  siteId: string,
  importId: string,
  { column, staged }: UserKey,
  values: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(values)].filter((value) => /^[0-9]{1,15}$/.test(value)).slice(0, MOST_VALUES);
  if (wanted.length === 0) return new Map();
  const found = await rows<{ value: string; free: string[] | null }>(
    em,
    sql`select w.value, array(
          select x.number from generate_series(w.value::bigint + 1, w.value::bigint + ${REACH}) as n
          cross join lateral (select lpad(n::text, greatest(length(w.value), length(n::text)), '0') as number) x
          where length(x.number) = length(w.value) and not exists (
            select from readable_users u where u.site_id = ${siteId} and u.deleted_at is null
              and ${sql.ref(`u.${staged}`)} = x.number)
          limit ${CHOICE}) as free
        from unnest(${wanted}::text[]) as w(value)`,
  );
  const inFile = await keysOfFile(
    em,
    importId,
    column,
    found.flatMap(({ free }) => free ?? []),
  );
  const offers = new Map<string, string>();
  for (const { value, free } of found) {
    const offer = free?.find((number) => !inFile.has(number));
    if (!offer) continue;
    inFile.add(offer);
    offers.set(value, offer);
  }
  return offers;
}

async function keysOfFile(em: EntityManager, importId: string, column: string, numbers: readonly string[]) {
  const wanted = numbers.map((number) => `${column}:${number}`);
  const found = await rows<{ key: string }>(
    em,
    sql`select distinct k as key from import_rows r, unnest(r.keys) as k
        where r.import_id = ${importId} and not r.dropped and r.keys && ${wanted}::text[] and k = any(${wanted}::text[])`,
  );
  return new Set(found.map(({ key }) => key.slice(column.length + 1)));
}
