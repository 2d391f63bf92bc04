import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { OrgUnit } from './OrgUnit.ts';

@Resolver()
export class OrgUnitResolver {
  @Authorized()
  @Query(() => [OrgUnit], {
    description: 'The whole org tree of the site: each unit after the one above it, sorted by name.',
  })
  orgUnits(@Ctx() { actor, inSite }: Context): Promise<OrgUnit[]> {
    return inSite((em) =>
      rows(
        em,
        sql`with recursive tree as (
              select id, name, parent_id, array[name] as path, array[name collate "und-x-icu"] as place
              from org_units where site_id = ${actor.siteId} and parent_id is null
              union all
              select o.id, o.name, o.parent_id, t.path || o.name, t.place || (o.name collate "und-x-icu")
              from org_units o join tree t on o.parent_id = t.id)
            select id, name, parent_id as "parentId", path,
              not exists (select from org_units below where below.parent_id = tree.id) as "isLeaf"
            from tree order by place, id`,
      ),
    );
  }
}
