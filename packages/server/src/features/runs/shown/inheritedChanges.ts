import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { StoredDifference } from './namesOf.ts';

/** What a move to another user group brings along without being written, by the field that it overrides. */
const shownAs: Record<string, string> = {
  properties: 'inheritedProperties',
  resourceFilter: 'inheritedResourceFilter',
};

export function inheritedName(field: string): string {
  return shownAs[field] ?? field;
}

/**
 * U8: for users who come into another user group, the property values and the resource filter that they inherit
 * there instead, where they have none of their own. Nothing of it is stored with the user.
 */
export async function inheritedChanges(
  em: EntityManager,
  siteId: string,
  differences: readonly StoredDifference[],
): Promise<StoredDifference[]> {
  const moves = differences.filter(({ field, before }) => field === 'userGroupId' && before !== null);
  if (moves.length === 0) return [];
  const moved = sql`jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(user_id uuid, before uuid, after uuid)`;
  return rows(
    em,
    sql`
      select m.user_id, 'properties' as field, jsonb_object_agg(p.key, p.old) filter (where p.old is not null) as before,
        jsonb_object_agg(p.key, p.new) filter (where p.new is not null) as after
      from ${moved} cross join lateral (
        select c.key, coalesce(o.value, s.value, c.system_value) as old, coalesce(n.value, s.value, c.system_value) as new
        from properties c
        left join user_group_properties o on o.user_group_id = m.before and o.property_key = c.key
        left join user_group_properties n on n.user_group_id = m.after and n.property_key = c.key
        left join site_properties s on s.site_id = ${siteId} and s.property_key = c.key
        where not exists (select from user_properties own where own.user_id = m.user_id and own.property_key = c.key)) p
      where p.old is distinct from p.new group by m.user_id
      union all
      select m.user_id, 'resourceFilter', o.resource_filter, n.resource_filter
      from ${moved} join user_groups o on o.id = m.before join user_groups n on n.id = m.after
      where o.resource_filter is distinct from n.resource_filter
        and not exists (select from user_resource_filters own where own.user_id = m.user_id)`,
  );
}
