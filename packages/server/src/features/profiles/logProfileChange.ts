import { sql } from '../../platform/database/sql.ts';
import { bulkAction } from '../runs/BulkAction.ts';

/** Levels by the id of the skill. */
export type Levels = Record<string, number>;

export interface ProfileChange {
  id: string;
  /** Of the profile, for the title of the run. */
  name: string;
  before: Levels;
  after: Levels;
}

/** C1: other skills of a group profile are a change of all who have it on; the profile itself is saved with the run. */
export const logProfileChange = bulkAction<ProfileChange>({
  kind: 'UPDATE_PROFILE',
  permission: 'structure.manage',
  reads: [],
  writes: ['profileSkills'],
  refusals: [],
  onDeleted: true,
  undoable: false,
  holders: ({ id }) => sql`select user_id from user_profiles where profile_id = ${id}::uuid`,
  differences: ({ targets, input: { before, after } }) => sql`
    select t.ordinal, t.user_id, 'profileSkills'::text as field, ${JSON.stringify(before)}::jsonb as before,
      ${JSON.stringify(after)}::jsonb as after
    from ${targets} t`,
});
