import type { Api } from './Api.ts';
import type { AgentState } from './Floor.ts';

const AGENTS = `{ users(first: 200, filter: { userType: { in: [AGENT] }, status: { in: [ACTIVE] } }) {
  nodes { username loggedOn } } }`;

/** The first 200 agents of the site, by name. */
export async function loadAgents(api: Api): Promise<Map<string, AgentState>> {
  const { users } = await api.query<{ users: { nodes: { username: string; loggedOn: boolean }[] } }>(AGENTS);
  return new Map(users.nodes.map(({ username, loggedOn }) => [username, loggedOn ? 'idle' : 'off']));
}
