import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { FileRecord } from '../files/readRecords.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { createStaging } from '../staging/createStaging.ts';
import { stageRows } from '../staging/stageRows.ts';

/** How many rows are in memory at a time. */
const PORTION = 10_000;

/** Stages the rows in `rechecked` from their kept cells; users that they would create keep their ids. */
export async function stageStored(em: EntityManager, { id, mapping }: StoredImport): Promise<void> {
  await createStaging(em);
  for (let after = 0; ; ) {
    const portion = await rows<{ row_number: number; cells: string[] }>(
      em,
      sql`select r.row_number, r.cells from rechecked c
          join import_rows r on r.import_id = ${id} and r.row_number = c.row_number
          where not r.dropped and r.row_number > ${after} order by r.row_number limit ${PORTION}`,
    );
    await stageRows(em, records(portion), mapping);
    if (portion.length < PORTION) break;
    after = portion.at(-1)?.row_number ?? after;
  }
  await rows(
    em,
    sql`update staged s set planned_id = r.user_id from import_rows r
        where r.import_id = ${id} and r.row_number = s.row_number
          and not exists (select from unnest(r.keys) as k where k like 'user:%')`,
  );
}

async function* records(
  portion: readonly { row_number: number; cells: string[] }[],
): AsyncGenerator<FileRecord> {
  for (const { row_number: rowNumber, cells } of portion) yield { rowNumber, cells };
}
