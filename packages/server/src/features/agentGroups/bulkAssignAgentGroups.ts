import type { AssignMode } from '../runs/AssignMode.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { membershipDifferences } from '../runs/differences/membershipDifferences.ts';
import { existing } from '../runs/existing.ts';

export interface AssignAgentGroups {
  agentGroupIds: string[];
  mode: `${AssignMode}`;
}

/** B16: as teams. */
export const bulkAssignAgentGroups = bulkAction<AssignAgentGroups>({
  kind: 'ASSIGN_AGENT_GROUPS',
  permission: 'users.assign',
  reads: ['agentGroups'],
  writes: ['agentGroups'],
  removes: ({ mode }) => mode !== 'ADD',
  refusals: [],
  validate: (em, _actor, { agentGroupIds, mode }) =>
    existing(em, {
      table: 'agent_groups',
      word: 'agent group',
      ids: agentGroupIds,
      path: ['agentGroupIds'],
      required: mode !== 'REPLACE',
    }),
  differences: ({ targets, input }) =>
    membershipDifferences(targets, 'agentGroups', input.agentGroupIds, input.mode),
});
