import type { Context } from '../features/roles/Context.ts';
import { rows, type Sql, sql } from '../platform/database/sql.ts';
import { uuids } from '../platform/database/uuids.ts';
import type { Requested } from '../platform/graphql/requestedFields.ts';

/** Finds those of the ids that are records of one type which the caller may see. */
export type NodeLoader = (
  context: Context,
  ids: readonly string[],
  requested: Requested,
) => Promise<FoundNode[]>;

export interface FoundNode {
  __typename: string;
  id: string;
}

/** Records of the site's structure, which everybody in the site may see. */
export function structureLoader(__typename: string, table: Sql, columns: Sql): NodeLoader {
  return ({ actor, inSite }, ids) =>
    inSite((em) =>
      rows(
        em,
        sql`select ${__typename}::text as "__typename", r.id, ${columns} from ${table} r
            where r.id = any(${uuids(ids)}::uuid[]) and r.site_id = ${actor.siteId}`,
      ),
    );
}
