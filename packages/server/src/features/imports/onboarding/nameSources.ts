import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { makeTable } from '../staging/makeTable.ts';

/** I7: errors in values of the other files say in which of their rows. */
export async function nameSources(em: EntityManager): Promise<void> {
  await rows(
    em,
    sql`update problems p set detail = coalesce(p.detail, '{}') || jsonb_build_object('source', x.source)
        from side_sources x
        where x.row_number = p.row_number and x.column_key = p.column_key and x.value = lower(p.value)`,
  );
}

/** The sources that errors of the rows in `rechecked` named before. */
export async function keepSources(em: EntityManager, { importId }: Checking): Promise<void> {
  await makeTable(
    em,
    'side_sources',
    sql`select e.row_number, e.column_key, lower(e.value) as value, e.detail -> 'source' as source
        from import_errors e join rechecked c on c.row_number = e.row_number
        where e.import_id = ${importId} and e.detail ? 'source'`,
  );
}
