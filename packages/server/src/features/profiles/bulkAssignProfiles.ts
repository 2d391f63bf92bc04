import { rows, sql } from '../../platform/database/sql.ts';
import { uuids } from '../../platform/database/uuids.ts';
import { bulkAction, type InputError } from '../runs/BulkAction.ts';
import { membershipDifferences } from '../runs/differences/membershipDifferences.ts';
import { existing } from '../runs/existing.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

export interface AssignProfiles {
  profileIds: string[];
  mode: 'ON' | 'OFF';
}

/** B18: group profiles are switched on or off, for users of the group that they belong to. */
export const bulkAssignProfiles = bulkAction<AssignProfiles>({
  kind: 'ASSIGN_PROFILES',
  permission: 'users.assign',
  reads: ['profiles', 'userGroupId'],
  writes: ['profiles'],
  removes: ({ mode }) => mode === 'OFF',
  refusals: [
    {
      code: RefusalCode.OTHER_USER_GROUP,
      when: ({ input }) => sql`exists (select from profiles p
        where p.id = any(${input.profileIds}::uuid[]) and p.user_group_id <> u.user_group_id)`,
    },
  ],
  validate: async (em, _actor, { profileIds }) => {
    const path = ['profileIds'];
    const errors = await existing(em, {
      table: 'profiles',
      word: 'profile',
      ids: profileIds,
      path,
      required: true,
    });
    const personal = await rows<{ id: string; name: string }>(
      em,
      sql`select id, name from profiles where id = any(${uuids(profileIds)}::uuid[]) and user_group_id is null`,
    );
    const groups = await rows(
      em,
      sql`select distinct user_group_id from profiles
          where id = any(${uuids(profileIds)}::uuid[]) and user_group_id is not null`,
    );
    if (groups.length > 1) {
      const message =
        'These profiles belong to several user groups, and a user is only in one. Choose those of one group.';
      errors.push({ code: 'INVALID', message, path });
    }
    const named = new Map(personal.map(({ id, name }) => [id, name]));
    return [...errors, ...profileIds.flatMap((id, index) => personalError(named.get(id), index))];
  },
  differences: ({ targets, input: { profileIds, mode } }) =>
    membershipDifferences(targets, 'profiles', profileIds, mode === 'ON' ? 'ADD' : 'REMOVE'),
});

function personalError(name: string | undefined, index: number): InputError[] {
  if (name === undefined) return [];
  const message = `"${name}" is the personal profile of one user. Only profiles of a user group are switched.`;
  return [{ code: 'INVALID', message, path: ['profileIds', String(index)] }];
}
