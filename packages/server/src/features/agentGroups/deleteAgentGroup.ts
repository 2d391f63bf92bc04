import { deletionOfMembership } from '../structure/deletionOfMembership.ts';

export const deleteAgentGroup = deletionOfMembership({
  kind: 'DELETE_AGENT_GROUP',
  word: 'agent group',
  field: 'agentGroups',
});
