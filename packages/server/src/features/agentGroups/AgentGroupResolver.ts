import { sql } from '../../platform/database/sql.ts';
import { namedResolver } from '../structure/namedResolver.ts';
import { AgentGroup } from './AgentGroup.ts';
import { deleteAgentGroup } from './deleteAgentGroup.ts';

export const AgentGroupResolver = namedResolver(AgentGroup, {
  name: 'AgentGroup',
  plural: 'AgentGroups',
  word: 'agent group',
  words: 'agent groups',
  table: 'agent_groups',
  members: { table: sql`user_agent_groups`, column: sql`agent_group_id` },
  deletion: deleteAgentGroup,
});
