import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { type ErrorRow, explainErrors, type KnownLists } from '../explain/explainErrors.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { columnIndex, leftToRight } from '../reading/columnIndex.ts';

/** How many rows are in memory at a time. */
const PORTION = 1_000;

interface InvalidRow {
  /** One for each column of the file. */
  cells: string[];
  /** All that is wrong with it, in words. */
  errors: string;
  /** The columns that are to blame. */
  wrong: Set<number>;
}

/** I12: the invalid rows, in the order of the file. */
export async function* errorRows(
  em: EntityManager,
  actor: Actor,
  found: StoredImport,
): AsyncGenerator<InvalidRow> {
  // The same names are wrong again and again.
  const lists: KnownLists = new Map();
  for (let after = 0; ; ) {
    const portion = await inSite(em, actor.siteId, (tx) => readPortion(tx, actor, found, { after, lists }));
    yield* portion;
    if (portion.length < PORTION) return;
    after = portion.at(-1)?.row_number ?? after;
  }
}

function padded(cells: readonly string[], { header }: StoredImport): string[] {
  return Array.from({ length: header.length }, (_, i) => cells[i] ?? '');
}

async function readPortion(
  em: EntityManager,
  actor: Actor,
  found: StoredImport,
  { after, lists }: { after: number; lists: KnownLists },
) {
  const invalid = await rows<{ row_number: number; cells: string[]; errors: ErrorRow[] }>(
    em,
    sql`select r.row_number, r.cells, (
          select jsonb_agg(to_jsonb(e)) from import_errors e
          where e.import_id = r.import_id and e.row_number = r.row_number) as errors
        from import_rows r
        where r.import_id = ${found.id} and r.outcome = 'INVALID' and not r.dropped and r.row_number > ${after}
        order by r.row_number limit ${PORTION}`,
  );
  const explained = await explainErrors(
    em,
    actor,
    found.id,
    invalid.flatMap(({ errors }) => errors ?? []),
    // Among the first rows only: each would be offered again, and to look for them takes as long as there are rows.
    { offersNumbers: after === 0, lists },
  );
  const byRow = Map.groupBy(leftToRight(found, explained), ({ row_number }) => row_number);
  return invalid.map(({ row_number, cells }) => {
    const wrong = byRow.get(row_number) ?? [];
    return {
      row_number,
      cells: padded(cells, found),
      errors: wrong.map(({ message }) => message).join('; '),
      wrong: new Set(wrong.flatMap(({ column_key }) => columnIndex(found, column_key) ?? [])),
    };
  });
}
