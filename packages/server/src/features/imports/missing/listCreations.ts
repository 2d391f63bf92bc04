import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { ImportCreation } from '../schema/Import.ts';

export function listCreations(em: EntityManager, importId: string): Promise<ImportCreation[]> {
  return rows(
    em,
    sql`select upper(c.kind) as kind, c.name, c.rows,
          case c.kind when 'teams' then exists (select from teams t where t.site_id = c.site_id and t.name_key = c.name_key)
            else exists (select from skills s where s.site_id = c.site_id and s.name_key = c.name_key) end as exists
        from import_creations c where c.import_id = ${importId} and c.rows > 0
        order by c.kind desc, c.name collate "und-x-icu"`,
  );
}
