import { assignmentResolver } from '../runs/membership/assignmentResolver.ts';
import { bulkAssignAgentGroups } from './bulkAssignAgentGroups.ts';

export const BulkAssignAgentGroupsResolver = assignmentResolver({
  name: 'AgentGroups',
  words: 'agent groups',
  ids: 'agentGroupIds',
  action: bulkAssignAgentGroups,
});
