import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { OrgUnit } from './OrgUnit.ts';

/** The tree, each unit after the one above it; or one unit of it. */
export function listOrgUnits(em: EntityManager, siteId: string, id?: string): Promise<OrgUnit[]> {
  return rows(
    em,
    sql`with recursive tree as (
          select id, name, parent_id, array[name] as path, array[name collate "und-x-icu"] as place
          from org_units where site_id = ${siteId} and parent_id is null
          union all
          select o.id, o.name, o.parent_id, t.path || o.name, t.place || (o.name collate "und-x-icu")
          from org_units o join tree t on o.parent_id = t.id)
        select id, name, parent_id as "parentId", path,
          not exists (select from org_units below where below.parent_id = tree.id) as "isLeaf"
        from tree where ${id ? sql`id = ${id}::uuid` : sql`true`} order by place, id`,
  );
}
