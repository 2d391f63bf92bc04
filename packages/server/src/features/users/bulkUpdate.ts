import { type Sql, sql } from '../../platform/database/sql.ts';
import { bulkAction, type InputError } from '../runs/BulkAction.ts';
import { levelDifferences } from '../runs/differences/levelDifferences.ts';
import { membershipDifferences } from '../runs/differences/membershipDifferences.ts';
import { existing } from '../runs/existing.ts';
import { skillErrors } from '../skills/skillErrors.ts';

/** A field that is absent is not touched; an empty one is cleared, which only REPLACE does. */
export interface BulkUpdate {
  businessUnitIds?: string[] | null;
  agentGroupIds?: string[] | null;
  skills?: { skillId: string; level?: number | null }[] | null;
  mode: 'APPLY' | 'REPLACE';
}

/** B17: business units, agent groups and skills in one, applied to what is there or replacing it. */
export const bulkUpdate = bulkAction<BulkUpdate>({
  kind: 'UPDATE',
  permission: 'users.assign',
  reads: ['businessUnits', 'agentGroups', 'skills'],
  writes: ['businessUnits', 'agentGroups', 'skills'],
  removes: ({ mode }) => mode === 'REPLACE',
  refusals: [],
  validate: async (em, _actor, { businessUnitIds, agentGroupIds, skills, mode }) => {
    const needed = mode === 'APPLY';
    const errors: InputError[] = [];
    if (!businessUnitIds && !agentGroupIds && !skills) {
      errors.push({ code: 'REQUIRED', message: 'Choose at least one thing to change.', path: [] });
    }
    if (businessUnitIds) {
      const path = ['businessUnitIds'];
      errors.push(
        ...(await existing(em, {
          table: 'business_units',
          word: 'business unit',
          ids: businessUnitIds,
          path,
          required: needed,
        })),
      );
    }
    if (agentGroupIds) {
      const path = ['agentGroupIds'];
      errors.push(
        ...(await existing(em, {
          table: 'agent_groups',
          word: 'agent group',
          ids: agentGroupIds,
          path,
          required: needed,
        })),
      );
    }
    if (skills) errors.push(...(await skillErrors(em, skills, { levels: true, required: needed })));
    return errors;
  },
  differences: ({ targets, input: { businessUnitIds, agentGroupIds, skills, mode } }) => {
    const set = mode === 'APPLY' ? 'ADD' : 'REPLACE';
    const parts: Sql[] = [];
    if (businessUnitIds) parts.push(membershipDifferences(targets, 'businessUnits', businessUnitIds, set));
    if (agentGroupIds) parts.push(membershipDifferences(targets, 'agentGroups', agentGroupIds, set));
    if (skills) {
      const ids = skills.map(({ skillId }) => skillId);
      const levels = skills.map(({ level }) => level ?? 1);
      parts.push(levelDifferences(targets, { ids, levels, mode: mode === 'APPLY' ? 'MERGE' : 'REPLACE' }));
    }
    return sql.join(parts, sql` union all `);
  },
});
