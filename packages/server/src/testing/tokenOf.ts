import type { TestClient } from './TestClient.ts';

/** A new API token of the client, with these permissions. */
export async function tokenOf(client: TestClient, ...permissions: string[]): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const { createApiToken } = await client.query<{ createApiToken: { token: string } }>(
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token } }',
    { input: { name: 'Test', permissions, expiresAt } },
  );
  return createApiToken.token;
}
