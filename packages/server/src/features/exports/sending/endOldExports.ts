import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { ExportProblem } from '../ExportProblem.ts';
import { failExport } from './failExport.ts';

/** O1: files and links that have ended go, and what nobody has finished for an hour has failed. */
export async function endOldExports(em: EntityManager): Promise<void> {
  await rows(em, sql`select remove_old_exports()`);
  const given = await rows<{ id: string; site_id: string; begun: boolean }>(
    em,
    sql`select id, site_id, begun from given_up_exports()`,
  );
  for (const { id, site_id, begun } of given) {
    await failExport(em, site_id, id, begun ? ExportProblem.INTERNAL : ExportProblem.NOT_BEGUN);
  }
}
