import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { harmless } from '../../../platform/spreadsheets/harmless.ts';
import type { Actor } from '../../roles/Actor.ts';
import { type ErrorRow, explainErrors } from '../explain/explainErrors.ts';
import { ERRORS_HEADER } from '../files/matchHeader.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { leftToRight } from '../reading/columnIndex.ts';

/** How many rows are in memory at a time. */
const PORTION = 1_000;

/**
 * I12: the invalid rows with their original columns and one with the errors. The importer leaves that column out
 * and takes back what `harmless` added, so the file can be uploaded as it is.
 */
export async function* errorFile(
  em: EntityManager,
  actor: Actor,
  found: StoredImport,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine([...found.header.map(harmless), ERRORS_HEADER]);
  for (let after = 0; ; ) {
    const portion = await inSite(em, actor.siteId, (tx) => readPortion(tx, actor, found, after));
    yield portion
      .map(({ cells, errors }) => csvLine([...padded(cells, found).map(harmless), errors]))
      .join('');
    if (portion.length < PORTION) return;
    after = portion.at(-1)?.row_number ?? after;
  }
}

function padded(cells: readonly string[], { header }: StoredImport): string[] {
  return Array.from({ length: header.length }, (_, i) => cells[i] ?? '');
}

async function readPortion(em: EntityManager, actor: Actor, found: StoredImport, after: number) {
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
  );
  const messages = new Map<number, string[]>();
  for (const { row_number, message } of leftToRight(found, explained)) {
    messages.set(row_number, [...(messages.get(row_number) ?? []), message]);
  }
  return invalid.map(({ row_number, cells }) => ({
    row_number,
    cells,
    errors: (messages.get(row_number) ?? []).join('; '),
  }));
}
