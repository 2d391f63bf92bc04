import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import type { Page } from '../../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../../platform/graphql/pageArguments.ts';
import type { Actor } from '../../roles/Actor.ts';
import { visibleRuns } from '../../runs/visibleRuns.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { Import } from '../schema/Import.ts';

/** The newest first: ids of imports grow with time. */
export async function listImports(em: EntityManager, actor: Actor, page: Keyset): Promise<Page<Import>> {
  const [from] = page.from ?? [];
  const behind = from ? sql`and i.id ${page.backward ? sql`>` : sql`<`} ${from}::uuid` : sql``;
  const found = await rows<StoredImport>(
    em,
    sql`select i.* from imports i join runs r on r.id = i.run_id
        where i.site_id = ${actor.siteId} and ${visibleRuns(actor)} ${behind}
        order by i.id ${page.backward ? sql`asc` : sql`desc`} limit ${page.size + 1}`,
  );
  return pageOf(found, page, ({ id }) => cursorOf(id), Import.of);
}

export async function countImports(em: EntityManager, actor: Actor): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from imports i join runs r on r.id = i.run_id
        where i.site_id = ${actor.siteId} and ${visibleRuns(actor)}`,
  );
  return count;
}
