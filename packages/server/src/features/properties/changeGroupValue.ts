import { row, rows, sql } from '../../platform/database/sql.ts';
import { bulkAction } from '../runs/BulkAction.ts';

export interface GroupValueChange {
  userGroupId: string;
  key: string;
  /** Null: what the site or the system says counts again. */
  value: unknown;
  /** Of the property, for the title of the run. */
  name: string;
}

/** The value of a group, and in the log what each member without a value of their own had before. */
export const changeGroupValue = bulkAction<GroupValueChange>({
  kind: 'SET_USER_GROUP_PROPERTY',
  permission: 'structure.manage',
  reads: [],
  writes: ['inheritedProperties'],
  refusals: [],
  onDeleted: true,
  undoable: false,
  holders: ({ userGroupId, key }) => sql`
    select u.id from users u where u.user_group_id = ${userGroupId}::uuid and not exists (
      select from user_properties own where own.user_id = u.id and own.property_key = ${key})`,
  differences: ({ actor, targets, input: { userGroupId, key, value } }) => {
    const set = sql`${value === null ? null : JSON.stringify(value)}::jsonb`;
    const shown = (inherited: ReturnType<typeof sql>) =>
      sql`case when ${inherited} is not null then jsonb_build_object(${key}::text, ${inherited}) end`;
    return sql`
      select t.ordinal, t.user_id, 'inheritedProperties'::text as field, ${shown(sql`v.old`)} as before,
        ${shown(sql`v.new`)} as after
      from ${targets} t, (
        select coalesce(g.value, s.value, c.system_value) as old, coalesce(${set}, s.value, c.system_value) as new
        from properties c
        left join user_group_properties g on g.user_group_id = ${userGroupId}::uuid and g.property_key = c.key
        left join site_properties s on s.site_id = ${actor.siteId} and s.property_key = c.key
        where c.key = ${key}) v
      where v.old is distinct from v.new`;
  },
  applied: async (em, runId) => {
    const { site, input } = await row<{ site: string; input: GroupValueChange }>(
      em,
      sql`select site_id as site, input from runs where id = ${runId}`,
    );
    const { userGroupId, key, value } = input;
    await rows(
      em,
      value === null
        ? sql`delete from user_group_properties where user_group_id = ${userGroupId} and property_key = ${key}`
        : sql`insert into user_group_properties (site_id, user_group_id, property_key, value)
              values (${site}, ${userGroupId}, ${key}, ${JSON.stringify(value)}::jsonb)
              on conflict (user_group_id, property_key) do update set value = excluded.value`,
    );
  },
});
