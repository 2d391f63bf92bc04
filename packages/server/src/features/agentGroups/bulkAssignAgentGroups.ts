import { assignment } from '../runs/membership/assignment.ts';

/** B16 */
export const bulkAssignAgentGroups = assignment({
  kind: 'ASSIGN_AGENT_GROUPS',
  field: 'agentGroups',
  word: 'agent group',
  ids: 'agentGroupIds',
});
