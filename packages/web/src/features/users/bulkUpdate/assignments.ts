import type { BulkUpdateInput, BulkUpdateMode } from '../../../gql/graphql.ts';
import type { Pick } from '../../../ui/SearchPicker.tsx';
import type { SkillLevel } from '../../skills/SkillRows.tsx';

export type AssignmentField = 'businessUnits' | 'agentGroups' | 'skills';

export interface Assignments {
  businessUnits: Pick[];
  agentGroups: Pick[];
  skills: SkillLevel[];
  /** Which of them are taken away altogether, said explicitly. */
  cleared: readonly AssignmentField[];
}

export const nothingAssigned: Assignments = { businessUnits: [], agentGroups: [], skills: [], cleared: [] };

type Update = globalThis.Pick<BulkUpdateInput, 'businessUnitIds' | 'agentGroupIds' | 'skills'>;

/** What the server is asked for: a field that is left empty is absent, unless it is to be cleared. */
export function updateInput(chosen: Assignments, mode: BulkUpdateMode): Update {
  const given = <Item, Value>(
    field: AssignmentField,
    items: readonly Item[],
    inputOf: (item: Item) => Value,
  ) => {
    const clears = mode === 'REPLACE' && chosen.cleared.includes(field);
    return items.length > 0 || clears ? items.map(inputOf) : undefined;
  };
  return {
    businessUnitIds: given('businessUnits', chosen.businessUnits, ({ id }) => id),
    agentGroupIds: given('agentGroups', chosen.agentGroups, ({ id }) => id),
    skills: given('skills', chosen.skills, ({ skill, level }) => ({ skillId: skill.id, level })),
  };
}

export function isTouched(update: Update): boolean {
  return Object.values(update).some((value) => value !== undefined);
}
