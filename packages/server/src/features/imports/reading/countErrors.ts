import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { labelOf } from '../explain/messages.ts';
import type { ImportErrorCode } from '../ImportErrorCode.ts';
import type { ImportErrorCount } from '../schema/Import.ts';

/** How many rows have each kind of error, the commonest first. */
export async function countErrors(
  em: EntityManager,
  { reads = 'en' }: Actor,
  importId: string,
): Promise<ImportErrorCount[]> {
  const found = await rows<{ code: ImportErrorCode; count: number }>(
    em,
    sql`select code, count(distinct row_number)::int as count from import_errors
        where import_id = ${importId} group by code order by 2 desc, 1`,
  );
  return found.map(({ code, count }) => ({ code, count, label: labelOf(code, reads) }));
}
