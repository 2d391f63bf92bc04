import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';

/** A run works in at most this many slices, so that it can report progress and be cancelled in between. */
const MOST_SLICES = 20;
const SMALLEST_SLICE = 5_000;

export interface Slice {
  first: number;
  last: number;
  /** Users done once the slice is, of `total`. */
  done: number;
  total: number;
}

export async function slicesOf(em: EntityManager): Promise<Slice[]> {
  const { first, last } = await row<{ first: number | null; last: number | null }>(
    em,
    sql`select min(ordinal) as first, max(ordinal) as last from targets`,
  );
  return first === null || last === null ? [] : cut(first, last);
}

export function cut(first: number, last: number): Slice[] {
  const total = last - first + 1;
  const size = Math.max(SMALLEST_SLICE, Math.ceil(total / MOST_SLICES));
  return Array.from({ length: Math.ceil(total / size) }, (_, i) => {
    const end = Math.min(first + (i + 1) * size - 1, last);
    return { first: first + i * size, last: end, done: end - first + 1, total };
  });
}
