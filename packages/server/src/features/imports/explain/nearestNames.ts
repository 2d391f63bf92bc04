import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { ValueList } from '../columns.ts';
import { editDistance } from './editDistance.ts';
import { valuesOf } from './siteValues.ts';

/** How many values one request looks for, and how many names are offered for each. */
const MOST_VALUES = 100;
const OFFERED = 3;

/**
 * I6: for each unknown value the names of the list that may have been meant, likeliest first. The trigrams of
 * PostgreSQL choose candidates from lists of any length, the edit distance judges them.
 */
export async function nearestNames(
  em: EntityManager,
  siteId: string,
  list: ValueList,
  values: readonly string[],
): Promise<Map<string, string[]>> {
  const wanted = [...new Set(values)].slice(0, MOST_VALUES);
  if (list === 'userTypes' || list === 'profiles' || wanted.length === 0) return new Map();
  const found = await rows<{ value: string; candidates: string[] | null }>(
    em,
    sql`with names as materialized (select value from (${valuesOf[list](siteId)}) v)
        select w.value, (select array_agg(n.value) from (
            select value from names
            order by similarity(lower(value), lower(w.value)) desc, abs(length(value) - length(w.value)) limit 12) n
          ) as candidates
        from unnest(${wanted}::text[]) as w(value)`,
  );
  return new Map(found.map(({ value, candidates }) => [value, nearest(value, candidates ?? [])]));
}

function nearest(value: string, candidates: readonly string[]): string[] {
  const wrong = value.toLowerCase();
  return candidates
    .map((name) => ({ name, distance: distance(wrong, name.toLowerCase()) }))
    .filter(
      ({ name, distance: far }) => far <= Math.max(1, Math.floor(Math.min(name.length, wrong.length) / 3)),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

/** A path is as near as its last name. */
function distance(wrong: string, name: string): number {
  const last = name.includes(' / ') ? name.slice(name.lastIndexOf(' / ') + 3) : name;
  return Math.min(editDistance(wrong, name), editDistance(wrong, last));
}
