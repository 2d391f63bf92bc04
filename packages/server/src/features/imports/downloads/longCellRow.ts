import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { LONGEST_CELL } from '../../../platform/spreadsheets/writing/CellTooLong.ts';
import { cellLength } from '../../../platform/spreadsheets/writing/cellLength.ts';

/** With the ' that makes it text. */
const length = sql`${cellLength(sql`cell`)} + (cell ~ '^[-=+@\t\r'']')::int`;

/** The first invalid row with a cell that a workbook may not hold. No text has fewer bytes than characters. */
export async function longCellRow(em: EntityManager, importId: string): Promise<number | undefined> {
  const [found] = await rows<{ row_number: number }>(
    em,
    sql`select row_number from import_rows
        where import_id = ${importId} and outcome = 'INVALID' and not dropped
          and exists (
            select from unnest(cells) cell
            where case when octet_length(cell) >= ${LONGEST_CELL} then ${length} > ${LONGEST_CELL} end)
        order by row_number limit 1`,
  );
  return found?.row_number;
}
