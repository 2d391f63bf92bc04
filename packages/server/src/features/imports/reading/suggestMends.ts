import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { type ColumnKey, columnOf } from '../columns.ts';
import { nearestNames } from '../explain/nearestNames.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import type { ImportSuggestion } from '../schema/Import.ts';
import { columnIndex } from './columnIndex.ts';

/** How many different wrong values are looked at, the commonest first. */
const MOST = 20;

/** The same wrong name in several rows, with the name that was probably meant. */
export async function suggestMends(em: EntityManager, found: StoredImport): Promise<ImportSuggestion[]> {
  const wrong = await rows<{ column_key: ColumnKey; value: string; count: number }>(
    em,
    sql`select column_key, value, count(distinct row_number)::int as count from import_errors
        where import_id = ${found.id} and code like '%\\_UNKNOWN' and value is not null and column_key is not null
        group by 1, 2 having count(distinct row_number) > 1 order by 3 desc, 1, 2 limit ${MOST}`,
  );
  const suggestions: ImportSuggestion[] = [];
  for (const key of new Set(wrong.map(({ column_key }) => column_key))) {
    const list = columnOf(key).values;
    const ofColumn = wrong.filter(({ column_key }) => column_key === key);
    const index = columnIndex(found, key);
    if (!list || index === null) continue;
    const nearest = await nearestNames(
      em,
      found.site_id,
      list,
      ofColumn.map(({ value }) => value),
    );
    for (const { value, count } of ofColumn) {
      const suggestion = nearest.get(value)?.[0];
      if (suggestion) suggestions.push({ columnIndex: index, value, suggestion, rows: count });
    }
  }
  return suggestions.sort((a, b) => b.rows - a.rows);
}
