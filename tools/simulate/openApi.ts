import { Api } from './Api.ts';

interface Opened {
  api: Api;
  /** Leaves nothing behind. */
  close(): Promise<void>;
}

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { viewer { id } userErrors { message } } }`;

const CREATE = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { token apiToken { id } userErrors { message } } }`;

const REVOKE = 'mutation ($id: ID!) { revokeApiToken(input: { id: $id }) { userErrors { code } } }';

const DAY_MS = 86_400_000;

/** By the token given, or by one of the demo administrator's that is revoked in the end. */
export async function openApi(url: string, token: string | undefined): Promise<Opened> {
  if (token) return { api: byToken(url, token), close: async () => undefined };
  const person = await signIn(url);
  const input = {
    name: 'Simulator',
    permissions: ['USERS_READ', 'PRESENCE_REPORT'],
    expiresAt: new Date(Date.now() + DAY_MS).toISOString(),
  };
  const { createApiToken: made } = await person.query<{
    createApiToken: { token: string | null; apiToken: { id: string }; userErrors: { message: string }[] };
  }>(CREATE, { input });
  if (!made.token) throw new Error(made.userErrors.map(({ message }) => message).join(' '));
  return {
    api: byToken(url, made.token),
    close: async () => {
      await person.query(REVOKE, { id: made.apiToken.id });
      await person.query('mutation { signOut { signedOut } }');
    },
  };
}

function byToken(url: string, token: string): Api {
  return new Api(url, { authorization: `Bearer ${token}` });
}

async function signIn(url: string): Promise<Api> {
  const headers = { 'muster-csrf': '1' };
  const input = { login: 'admin@northwind.test', password: 'muster-demo-admin', site: 'northwind' };
  const response = await new Api(url, headers).send(SIGN_IN, { input });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie) return new Api(url, { ...headers, cookie });
  throw new Error(
    'The demo administrator cannot sign in there. Give the simulator a token of yours in MUSTER_TOKEN (see users, report who is logged on).',
  );
}
