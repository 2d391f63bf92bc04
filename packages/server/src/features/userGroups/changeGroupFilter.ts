import { row, rows, sql } from '../../platform/database/sql.ts';
import { administratorOutside } from '../roles/administrators.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { RunRefused } from '../runs/runProblems.ts';
import type { ResourceFilterInput } from '../selections/ResourceFilterInput.ts';

export interface GroupFilterChange {
  userGroupId: string;
  /** Null: no limit. */
  filter: ResourceFilterInput | null;
  /** Of the user group, for the title of the run. */
  name: string;
}

/** The filter of a group, and in the log what each member without a filter of their own had before. */
export const changeGroupFilter = bulkAction<GroupFilterChange>({
  kind: 'SET_USER_GROUP_RESOURCE_FILTER',
  permission: 'structure.manage',
  reads: [],
  writes: ['inheritedResourceFilter'],
  refusals: [],
  onDeleted: true,
  undoable: false,
  holders: ({ userGroupId }) => sql`
    select u.id from users u where u.user_group_id = ${userGroupId}::uuid and not exists (
      select from user_resource_filters own where own.user_id = u.id)`,
  // A run in the background begins later than it was judged.
  validate: async (em, actor, { userGroupId, filter }) => {
    const { own, others } = filter
      ? await administratorOutside(em, actor, userGroupId)
      : { own: false, others: true };
    if (own || !others) throw new RunRefused('FORBIDDEN');
    return [];
  },
  differences: ({ targets, input: { userGroupId, filter } }) => {
    const set = sql`${filter && JSON.stringify(filter)}::jsonb`;
    return sql`
      select t.ordinal, t.user_id, 'inheritedResourceFilter'::text as field, g.resource_filter as before, ${set} as after
      from ${targets} t, user_groups g
      where g.id = ${userGroupId}::uuid and g.resource_filter is distinct from ${set}`;
  },
  applied: async (em, runId) => {
    const { input } = await row<{ input: GroupFilterChange }>(
      em,
      sql`select input from runs where id = ${runId}`,
    );
    const set = input.filter && JSON.stringify(input.filter);
    await rows(
      em,
      sql`update user_groups set resource_filter = ${set}::jsonb where id = ${input.userGroupId}`,
    );
  },
});
