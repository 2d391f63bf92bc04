import type { TestClient } from './TestClient.ts';

export interface SavedForm {
  user: ({ id: string; editToken: string } & Record<string, unknown>) | null;
  run: { id: string; kind: string; status: string; counts: Record<string, number> | null } | null;
  replayed: boolean;
  userErrors: { code: string; message: string; path: string[] }[];
  conflicts: {
    field: string;
    base: { words: string[]; value: unknown };
    theirs: { words: string[]; value: unknown };
    yours: { words: string[]; value: unknown };
    changedBy: string;
  }[];
}

const USER = `id editToken name firstName lastName username email mobile agentId extension pbxId numericId crmName
  chatGreetingName userType language license status userGroup { id name } orgUnit { id } supervisor { id } dataCenter { id }
  roles { id name } teams { id name } agentGroups { id } businessUnits { id } features { id }
  skills { level skill { id name } } profiles { id name userGroup { id } skills { level skill { id } } }
  capacities { channel count } properties { property { key } value source }`;
const VERSION = '{ words value }';
const PAYLOAD = `user { ${USER} } run { id kind status counts { selected changed unchanged refused } } replayed
  userErrors { code message path }
  conflicts { field changedBy base ${VERSION} theirs ${VERSION} yours ${VERSION} }`;

export async function createUser(client: TestClient, input: object): Promise<SavedForm> {
  const answer = await client.query<{ createUser: SavedForm }>(
    `mutation ($input: CreateUserInput!) { createUser(input: $input) { ${PAYLOAD} } }`,
    { input },
  );
  return answer.createUser;
}

export async function updateUser(client: TestClient, input: object): Promise<SavedForm> {
  const answer = await client.query<{ updateUser: SavedForm }>(
    `mutation ($input: UpdateUserInput!) { updateUser(input: $input) { ${PAYLOAD} } }`,
    { input },
  );
  return answer.updateUser;
}

/** A user as a form is filled with them. */
export async function readUser(client: TestClient, id: string) {
  const { user } = await client.query<{ user: NonNullable<SavedForm['user']> | null }>(
    `query ($id: ID!) { user(id: $id) { ${USER} } }`,
    { id },
  );
  if (!user) throw new Error(`There is no user ${id}.`);
  return user;
}

/** Path and code of each error, sorted. */
export function problemsOf({ userErrors }: SavedForm): string[] {
  return userErrors.map(({ code, path }) => `${path.join('.')} ${code}`).sort();
}
