import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { requestLimits } from '../../platform/graphql/requestLimits.ts';
import { catchLog } from '../../testing/catchLog.ts';
import { SigningIn } from '../../testing/SigningIn.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';
import { TestProvider } from '../../testing/TestProvider.ts';
import type { TestUser } from '../../testing/userValues.ts';
import { hashCode } from '../accounts/passwords.ts';

let api: TestApi;
let provider: TestProvider;

beforeAll(async () => {
  provider = await TestProvider.start();
  api = await startTestApi('single sign-on', { delivery: { keeps: false } });
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});
beforeEach(async () => {
  await set();
});

const SET = `mutation ($input: UpdateSingleSignOnInput!) { updateSingleSignOn(input: $input) {
  singleSignOn { enabled required issuer clientId hasClientSecret matchedBy label callbackUrl } userErrors { code path } } }`;

interface Set {
  updateSingleSignOn: {
    singleSignOn: Record<string, unknown>;
    userErrors: { code: string; path: string[] }[];
  };
}

async function set(values: object = {}) {
  const input = {
    enabled: true,
    required: false,
    issuer: provider.url,
    clientId: 'muster',
    clientSecret: 'the client secret',
    matchedBy: 'EMAIL',
    label: 'Northwind ID',
    ...values,
  };
  return (await api.query<Set>(SET, { input })).updateSingleSignOn;
}

const cookieIn = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');

const get = (url: string | null, cookie = '') =>
  fetch(url ?? '', { redirect: 'manual', headers: { cookie } });

/** As a browser goes: to the provider, back again, and in; or to the sign-in page with a problem. */
async function signOn({ to = '', cookie = true, back = (url: string) => url } = {}) {
  const start = await get(`${api.url}/auth/north/start${to}`);
  const away = start.headers.get('location') ?? '';
  if (!away.startsWith(provider.url)) return { away, location: away, viewer: null };
  const returned = (await get(away)).headers.get('location') ?? '';
  const callback = await get(back(returned), cookie ? cookieIn(start) : '');
  const token = /muster_session=([\w-]+)/.exec(cookieIn(callback))?.[1];
  const { viewer } = await new TestClient(api.url, token).query<{ viewer: { id: string } | null }>(
    '{ viewer { id } }',
  );
  return { away, location: callback.headers.get('location'), viewer, returned, cookie: cookieIn(start) };
}

const verified = (user: TestUser, more: object = {}) => {
  provider.claims = { email: user.email?.toUpperCase(), email_verified: true, ...more };
};

test('A6 whose verified e-mail the provider vouches for is signed in, by code, PKCE, state and nonce', async () => {
  const ada = await api.user();
  verified(ada);
  const { away, location, viewer, returned, cookie } = await signOn({ to: '?to=/north/runs' });
  const asked = new URL(away).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    client_id: 'muster',
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `${api.url}/auth/north/callback`,
    scope: 'openid email profile',
  });
  for (const needed of ['state', 'nonce', 'code_challenge']) expect(asked.get(needed)).toMatch(/^[\w-]{43}$/);
  expect([location, viewer]).toEqual(['/north/runs', { id: ada.id }]);
  expect(cookie).not.toContain(asked.get('state'));
  const again = await get(returned ?? '', cookie);
  expect(again.headers.get('location')).toBe('/north?problem=SSO_REFUSED');
  const elsewhere = await signOn({ to: '?to=//evil.example' });
  expect(elsewhere.location).toBe('/north/users');
});

test('A6 an answer without its cookie, with another state or for another nonce opens nothing', async () => {
  const ada = await api.user();
  verified(ada);
  const without = await signOn({ cookie: false });
  expect([without.location, without.viewer]).toEqual(['/north?problem=SSO_ENDED', null]);
  const other = await signOn({ back: (url) => url.replace(/state=[\w-]+/, 'state=another') });
  expect([other.location, other.viewer]).toEqual(['/north?problem=SSO_REFUSED', null]);
  verified(ada, { nonce: 'another' });
  const replayed = await signOn();
  expect([replayed.location, replayed.viewer]).toEqual(['/north?problem=SSO_REFUSED', null]);
});

test('A6 the log of a refused sign-on says why, and holds no secret, no code and nothing that ties it to the browser', async () => {
  const logged = catchLog();
  verified(await api.user());
  const inside = await signOn();
  const elsewhere = await signOn({ back: (url) => url.replace(/state=[\w-]+/, 'state=another') });
  verified(await api.user(), { nonce: 'another' });
  const replayed = await signOn();
  const text = logged.join('');
  expect(text.match(/A single sign-on failed/g)).toHaveLength(2);
  const hidden = [inside, elsewhere, replayed].flatMap(({ away, returned, cookie }) => [
    ...['state', 'nonce', 'code_challenge'].map((name) => new URL(away).searchParams.get(name)),
    new URL(returned ?? '').searchParams.get('code'),
    cookie?.split('=')[1],
  ]);
  for (const one of ['the client secret', ...hidden]) {
    expect(one?.length).toBeGreaterThan(10);
    expect(text).not.toContain(one);
  }
});

test('A6 nobody is made an account, and an address that is not verified is not believed', async () => {
  provider.claims = { email: 'stranger@example.test', email_verified: true };
  expect((await signOn()).location).toBe('/north?problem=SSO_NO_ACCOUNT');
  verified(await api.user(), { email_verified: false });
  expect((await signOn()).location).toBe('/north?problem=SSO_UNVERIFIED');
  const { count } = await api.site.run((em) =>
    row<{ count: number }>(
      em,
      sql`select count(*)::int as count from users where email = 'stranger@example.test'`,
    ),
  );
  expect(count).toBe(0);
});

test('A6 who was invited is active by it, who is suspended, locked or deleted is refused', async () => {
  const ada = await api.user({ status: 'INVITED' });
  verified(ada);
  expect((await signOn()).viewer).toEqual({ id: ada.id });
  const { changes } = await api.query<{ changes: { nodes: unknown[] } }>(
    'query ($user: ID!) { changes(first: 5, filter: { user: $user }) { nodes { field actor { id } run { kind } } } }',
    { user: ada.id },
  );
  expect(changes.nodes).toEqual([
    { field: 'activatedAt', actor: { id: ada.id }, run: { kind: 'CHANGE_OWN_ACCOUNT' } },
  ]);
  for (const status of ['SUSPENDED', 'LOCKED'] as const) {
    verified(await api.user({ status }));
    expect((await signOn()).location).toBe('/north?problem=SSO_BLOCKED');
  }
  verified(await api.user({ status: 'DELETED' }));
  expect((await signOn()).location).toBe('/north?problem=SSO_NO_ACCOUNT');
});

test('A6 accounts may be matched by username, which may come with the user information only', async () => {
  await set({ matchedBy: 'USERNAME' });
  const ada = await api.user();
  provider.claims = {};
  provider.userInformation = { sub: 'johndoe', preferred_username: ada.username.toUpperCase() };
  expect((await signOn()).viewer).toEqual({ id: ada.id });
});

test('A6 where single sign-on is required, passwords open the accounts of administrators only', async () => {
  await set({ required: true });
  const people = new SigningIn(api);
  const ada = await people.withPassword(await api.user());
  const dana = await people.withPassword(await api.user({ userType: 'ADMINISTRATOR', roles: ['Admin'] }));
  expect((await people.try(ada)).code).toBe('SINGLE_SIGN_ON_ONLY');
  expect((await people.try(ada, 'wrong')).code).toBe('SIGN_IN_FAILED');
  expect((await people.try(dana)).viewer).toEqual({ id: dana.id });
  verified(ada);
  expect((await signOn()).viewer).toEqual({ id: ada.id });
  const { signInOptions } = await api.anonymous.query<{ signInOptions: unknown }>(
    '{ signInOptions(site: "north") { singleSignOn passwordForAdministratorsOnly } }',
  );
  expect(signInOptions).toEqual({ singleSignOn: 'Northwind ID', passwordForAdministratorsOnly: true });
  await set({ enabled: false });
  expect((await signOn()).location).toBe('/north?problem=SSO_OFF');
  expect((await people.try(ada)).viewer).toEqual({ id: ada.id });
});

test('A6 the client secret is sealed, never shown, and not handed to another provider; a provider is tried first', async () => {
  const { singleSignOn, userErrors } = await set({ clientSecret: null });
  expect(userErrors).toEqual([]);
  expect(singleSignOn).toMatchObject({
    hasClientSecret: true,
    callbackUrl: `${api.url}/auth/north/callback`,
  });
  const stored = await inSite(api.database.em, api.site.id, (em) =>
    rows<{ all: string }>(em, sql`select to_jsonb(s)::text as all from single_sign_on s`),
  );
  expect(stored).toHaveLength(1);
  expect(stored[0]?.all).not.toContain('the client secret');
  const moved = await set({ issuer: 'https://elsewhere.example', clientSecret: null });
  expect(moved.userErrors).toEqual([{ code: 'REQUIRED', path: ['clientSecret'] }]);
  const wrong = await set({ issuer: 'http://login.example.com', clientId: ' ', label: '' });
  expect(wrong.userErrors.map(({ path }) => path[0])).toEqual(['issuer', 'clientId', 'label']);
  const tryIt = async (issuer: string | undefined) =>
    (
      await api.query<{ testSingleSignOn: { answered: boolean; userErrors: { code: string }[] } }>(
        'mutation ($input: TestSingleSignOnInput!) { testSingleSignOn(input: $input) { answered userErrors { code } } }',
        { input: { issuer } },
      )
    ).testSingleSignOn;
  expect(await tryIt(provider.url)).toEqual({ answered: true, userErrors: [] });
  expect(await tryIt(api.url)).toEqual({ answered: false, userErrors: [{ code: 'NOT_AVAILABLE' }] });
  const supervisor = await api.asRole('Supervisor');
  expect(await supervisor.refusal('{ singleSignOn { issuer } }')).toBe('FORBIDDEN');
});

test('C1 what was set, and that the secret is another one, stands in the log; the secret does not', async () => {
  await set({ label: 'Contoso ID', clientSecret: 'another secret' });
  const { changes } = await api.query<{ changes: { nodes: object[] } }>(
    '{ changes(first: 2, filter: { field: ["label", "clientSecret"] }) { nodes { field before after } } }',
  );
  expect(changes.nodes).toEqual([
    { field: 'clientSecret', before: null, after: 'CHANGED' },
    { field: 'label', before: 'Northwind ID', after: 'Contoso ID' },
  ]);
});

test('A6 U6 who may not grant every role may not say which provider is believed, only how it is offered', async () => {
  const settings = await api.site.role('Settings', ['settings.manage']);
  const someRoles = await api.site.role('Some roles', ['settings.manage', 'roles.manage']);
  const by = async (role: string, values: object) => {
    const input = {
      enabled: true,
      required: false,
      issuer: provider.url,
      clientId: 'muster',
      matchedBy: 'EMAIL',
      label: 'Northwind ID',
      ...values,
    };
    const { updateSingleSignOn } = await (await api.asRole(role)).query<Set>(SET, { input });
    return updateSingleSignOn.userErrors.map(({ code }) => code);
  };
  expect(await by(settings, { label: 'Ours' })).toEqual([]);
  const changes = [
    { issuer: 'https://evil.example', clientSecret: 'mine' },
    { clientId: 'mine' },
    { clientSecret: 'mine' },
    { matchedBy: 'USERNAME' },
  ];
  for (const values of changes) {
    expect(await by(settings, values)).toEqual(['NOT_ALLOWED']);
    expect(await by(someRoles, values)).toEqual(['ROLE_ABOVE_OWN']);
  }
  const { singleSignOn } = await api.query<{ singleSignOn: object }>(
    '{ singleSignOn { issuer clientId matchedBy } }',
  );
  expect(singleSignOn).toEqual({ issuer: provider.url, clientId: 'muster', matchedBy: 'EMAIL' });
});

test('A6 our second factor is asked for after the provider, too', async () => {
  const people = new SigningIn(api);
  const ada = await people.withPassword(await api.user());
  await people.set(
    ada,
    sql`totp_secret = 'sealed', recovery_codes = ${[await hashCode('abcdefghjk')]}::text[]`,
  );
  verified(ada);
  const { location, viewer } = await signOn({ to: '?to=/north/runs' });
  expect(viewer).toBeNull();
  const challenge = /^\/north\?to=%2Fnorth%2Fruns#challenge=([\w-]{43})$/.exec(location ?? '')?.[1];
  const confirm = async (code: string) =>
    (
      await api.anonymous.query<{ confirmSignIn: object }>(
        `mutation ($challenge: String!, $code: String!) { confirmSignIn(input: { challenge: $challenge, code: $code }) {
           viewer { id } userErrors { code } } }`,
        { challenge, code },
      )
    ).confirmSignIn;
  expect(await confirm('aaaaa-aaaaa')).toEqual({ viewer: null, userErrors: [{ code: 'CODE_WRONG' }] });
  expect(await confirm('abcde-fghjk')).toEqual({ viewer: { id: ada.id }, userErrors: [] });
});

test('A6 W9 no site’s provider vouches for a system administrator, who has the password where it is required', async () => {
  const people = new SigningIn(api);
  const root = await people.withPassword(await api.user());
  await rows(api.database.em.fork(), sql`select make_system_administrator(${root.id})`);
  verified(root);
  await set({ required: true });
  expect(await signOn()).toMatchObject({ location: '/north?problem=SSO_NO_ACCOUNT', viewer: null });
  expect((await people.try(root)).viewer).toEqual({ id: root.id });
});

test('Q4 the provider is not asked for itself each time, and an address that signs on too often is refused', async () => {
  let asked = 0;
  const discovery = createServer((_req, res) => {
    asked += 1;
    const issuer = `http://localhost:${(discovery.address() as AddressInfo).port}`;
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/authorize` }));
  });
  await new Promise<void>((resolve) => void discovery.listen(0, 'localhost', resolve));
  await set({ issuer: `http://localhost:${(discovery.address() as AddressInfo).port}` });
  const start = async () => (await get(`${api.url}/auth/north/start`)).headers.get('location');
  expect(await start()).toContain('/authorize?');
  expect(await start()).toContain('/authorize?');
  expect(asked).toBe(1);
  const many = Array.from({ length: requestLimits.openRequestsPerMinute }, () =>
    get(`${api.url}/auth/no-site/start`),
  );
  await Promise.all(many);
  expect(await start()).toBe('/north?problem=SSO_LIMITED');
  await new Promise((resolve) => discovery.close(resolve));
});
