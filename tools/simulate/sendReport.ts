import type { Api } from './Api.ts';
import type { AgentState, Report } from './Floor.ts';

interface Payload {
  presence: { contactSince: string | null } | null;
  userErrors: { code: string }[];
}

/** What the agent is after the report; null for who cannot be on the floor. */
export async function sendReport(api: Api, { mutation, username }: Report): Promise<AgentState | null> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await api.query<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { presence { contactSince } userErrors { code } } }`,
    { input: { username } },
  );
  const { presence, userErrors } = answer[mutation] as Payload;
  if (userErrors.some(({ code }) => code === 'UNKNOWN_ID' || code === 'USER_BLOCKED')) return null;
  if (!presence) return 'off';
  return presence.contactSince ? 'busy' : 'idle';
}
