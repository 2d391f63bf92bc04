import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../../app/entities.ts';
import { appUrl } from '../../platform/database/appRole.ts';
import { connect } from '../../platform/database/connect.ts';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { countingStatements } from '../../testing/countingStatements.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';
import type { TestUser } from '../../testing/userValues.ts';
import { hashPassword } from './passwords.ts';
import { signIn as tryToSignIn } from './signIn.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('session');
});
afterAll(() => api.stop());

const PASSWORD = 'correct horse battery';
const SIGN_IN = `mutation ($login: String!, $password: String!, $site: String) {
  signIn(input: { login: $login, password: $password, site: $site }) {
    viewer { name site { slug userCount } } chooseSite { slug userCount } userErrors { code message path } } }`;

interface SignedIn {
  signIn: {
    viewer: { name: string; site: { slug: string } } | null;
    chooseSite: { slug: string; userCount: number }[];
    userErrors: { code: string; message: string }[];
  };
}

async function setPassword(user: TestUser, password = PASSWORD): Promise<TestUser> {
  const hash = await hashPassword(password);
  await inSite(api.database.em, user.siteId, (tx) =>
    rows(tx, sql`update credentials set password_hash = ${hash} where user_id = ${user.id}`),
  );
  return user;
}

async function signIn(login: string, password: string, site?: string) {
  const { data, headers } = await api.anonymous.send<SignedIn>(SIGN_IN, { login, password, site });
  const cookie = headers.get('set-cookie');
  return { ...data?.signIn, cookie, code: data?.signIn.userErrors[0]?.code };
}

const asCookie = (cookie: string | null) =>
  new TestClient(api.url, /muster_session=([^;]+)/.exec(cookie ?? '')?.[1]);

const failuresOf = (user: TestUser) =>
  inSite(api.database.em, user.siteId, (tx) =>
    rows<{ failures: number }>(tx, sql`select failures from credentials where user_id = ${user.id}`),
  );

test('A1 a person signs in by username or e-mail, without case, and gets a cookie that scripts cannot read', async () => {
  const ada = await setPassword(await api.user({ firstName: 'Ada', lastName: 'One' }));
  const byName = await signIn(ada.username.toUpperCase(), PASSWORD);
  expect(byName).toMatchObject({ viewer: { name: 'Ada One', site: { slug: 'north' } }, userErrors: [] });
  expect(byName.cookie).toMatch(
    /^muster_session=[\w-]{43}; Path=\/; Expires=[^;]+ GMT; HttpOnly; SameSite=Lax$/,
  );
  // As long as a site may ever let a session live, for limits that are raised meanwhile.
  const lives = Date.parse(/Expires=([^;]+)/.exec(byName.cookie ?? '')?.[1] ?? '') - Date.now();
  expect(Math.round(lives / 3_600_000)).toBe(720);
  await setPassword(await api.user({ username: 'zo\u00eb.one' }));
  expect((await signIn('\u200bzoe\u0308.one', PASSWORD)).viewer).toBeTruthy();
  const byMail = await signIn(ada.email?.toUpperCase() ?? '', PASSWORD, 'north');
  const { viewer } = await asCookie(byMail.cookie).query<{ viewer: unknown }>('{ viewer { id } }');
  expect(viewer).toEqual({ id: ada.id });
});

test('A1 only a hash of the session is stored, and signing out ends it', async () => {
  const ada = await setPassword(await api.user());
  const client = asCookie((await signIn(ada.username, PASSWORD)).cookie);
  const stored = await rows<{ hash: string }>(
    api.database.em.fork(),
    sql`select encode(token_hash, 'base64') as hash from sessions where user_id = ${ada.id}`,
  );
  expect(client.headers.cookie).not.toContain(stored[0]?.hash);
  await client.query('mutation { signOut { signedOut } }');
  expect(await client.query('{ viewer { id } }')).toEqual({ viewer: null });
});

test('A2 the answer does not tell whether an account exists', async () => {
  const ada = await setPassword(await api.user());
  const wrong = await signIn(ada.username, 'not the password');
  const unknown = await signIn('nobody-of-that-name', 'not the password');
  const invited = await signIn((await api.user({ status: 'INVITED' })).username, 'not the password');
  expect(wrong.code).toBe('SIGN_IN_FAILED');
  expect(unknown.userErrors).toEqual(wrong.userErrors);
  expect(invited.userErrors).toEqual(wrong.userErrors);
});

test('A2 a failed sign-in costs the same, whether there is no such account, it waits, or it was never activated', async () => {
  const ada = await setPassword(await api.user());
  const waiting = await setPassword(await api.user());
  await inSite(api.database.em, waiting.siteId, (tx) =>
    rows(tx, sql`update credentials set failures = 7, last_failure_at = now() where user_id = ${waiting.id}`),
  );
  const invited = await api.user({ status: 'INVITED' });
  const deleted = await api.user({ status: 'DELETED' });
  const logins = [ada, waiting, invited, deleted].map(({ username }) => username);
  // Where no job of the server sends statements of its own.
  const alone = await connect(appUrl(api.databaseUrl), entities, 1);
  const costs: number[] = [];
  for (const login of ['nobody-of-that-name', ...logins]) {
    const { result, statements } = await countingStatements(alone, () =>
      tryToSignIn(alone.em.fork(), { login, password: 'wrong' }),
    );
    expect(result).toEqual({ outcome: 'FAILED' });
    costs.push(statements);
  }
  await alone.close(true);
  expect(costs).toEqual(costs.map(() => costs[0]));
  expect(await failuresOf(waiting)).toEqual([{ failures: 7 }]);
});

test('A3 after the fifth failure the next attempt waits, and a success begins anew', async () => {
  const ada = await setPassword(await api.user());
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn(ada.username, 'wrong');
  expect((await signIn(ada.username, PASSWORD)).code).toBe('SIGN_IN_FAILED');
  await inSite(api.database.em, ada.siteId, (tx) =>
    rows(
      tx,
      sql`update credentials set last_failure_at = now() - interval '2 seconds' where user_id = ${ada.id}`,
    ),
  );
  expect((await signIn(ada.username, PASSWORD)).viewer).toBeTruthy();
  expect(await failuresOf(ada)).toEqual([{ failures: 0 }]);
});

test('A3 guesses made at once all count, the tenth failure locks, and 12 hours later the account opens', async () => {
  const ada = await setPassword(await api.user());
  const age = (interval: string) =>
    inSite(api.database.em, ada.siteId, async (tx) => {
      await rows(
        tx,
        sql`update credentials set last_failure_at = now() - ${interval}::interval where user_id = ${ada.id}`,
      );
      await rows(
        tx,
        sql`update users set locked_at = now() - ${interval}::interval where id = ${ada.id} and locked_at is not null`,
      );
    });
  await Promise.all(Array.from({ length: 20 }, () => signIn(ada.username, 'wrong')));
  expect(await failuresOf(ada)).toEqual([{ failures: 5 }]);
  for (let failures = 6; failures <= 10; failures += 1) {
    await age('1 hour');
    await signIn(ada.username, 'wrong');
  }
  await age('1 hour');
  expect((await signIn(ada.username, PASSWORD)).code).toBe('LOCKED');
  await age('13 hours');
  expect((await signIn(ada.username, PASSWORD)).viewer).toBeTruthy();
  const { changes } = await api.query<{ changes: unknown }>(
    'query ($user: ID!) { changes(first: 10, filter: { user: $user }) { nodes { field actor { id } reason run { kind status } } } }',
    { user: ada.id },
  );
  const actor = { id: ada.id };
  expect(changes).toEqual({
    nodes: [
      {
        field: 'lockedAt',
        actor,
        reason: '12 hours have passed.',
        run: { kind: 'UNLOCK', status: 'APPLIED' },
      },
      {
        field: 'lockedAt',
        actor,
        reason: '10 sign-ins failed in a row.',
        run: { kind: 'LOCK', status: 'APPLIED' },
      },
    ],
  });
});

test('A4 a locked account loses its session at once', async () => {
  const ada = await api.user();
  const client = await api.as(ada);
  await api.site.run((tx) => rows(tx, sql`update users set locked_at = now() where id = ${ada.id}`));
  expect(await client.refusal('{ viewer { id } }')).toBe('FORBIDDEN');
});

test('A8 one login in two sites: the password decides, and where both fit the person chooses', async () => {
  const { site } = await api.otherSite('twin');
  const north = await setPassword(
    await api.user({ username: 'twins', email: 'twins@x.test', roles: ['Admin'] }),
    'the northern one',
  );
  const twin = await setPassword(
    await site.user({ username: 'twins', email: 'twins@x.test' }),
    'the southern one',
  );
  expect((await signIn('twins', 'the southern one')).viewer?.site.slug).toBe('twin');
  expect(await failuresOf(north)).toEqual([{ failures: 0 }]);
  await setPassword(twin, 'the northern one');
  const both = await signIn('twins', 'the northern one');
  expect(both).toMatchObject({ viewer: null, cookie: null, userErrors: [] });
  const { users } = await api.query<{ users: { totalCount: number } }>('{ users(first: 1) { totalCount } }');
  expect(both.chooseSite?.toSorted((a, b) => a.slug.localeCompare(b.slug))).toEqual([
    { slug: 'north', userCount: users.totalCount },
    { slug: 'twin', userCount: 0 },
  ]);
  expect((await signIn('twins', 'the northern one', 'twin')).viewer?.site.slug).toBe('twin');
  expect((await signIn('twins', 'the northern one', 'nowhere')).code).toBe('NO_SUCH_SITE');
});

test('A4 a session ends after 12 idle hours and after 7 days', async () => {
  const idle = await api.as(await api.user());
  const old = await api.as(await api.user());
  const em = api.database.em.fork();
  const update = (client: TestClient, set: ReturnType<typeof sql>) =>
    rows(
      em,
      sql`update sessions set ${set} where token_hash = sha256(${client.headers.cookie?.split('=')[1]}::bytea)`,
    );
  await update(idle, sql`last_seen_at = now() - interval '12 hours 1 minute'`);
  await update(old, sql`expires_at = now() - interval '1 second'`);
  expect(await idle.query('{ viewer { id } }')).toEqual({ viewer: null });
  expect(await old.query('{ viewer { id } }')).toEqual({ viewer: null });
});

test('W9 a site grant lets a user act in another site with the roles given there, and only there', async () => {
  const { site, client: southern } = await api.otherSite('south');
  const ada = await api.user({ roles: ['Agent'] });
  await site.run((tx) =>
    rows(
      tx,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          values (${site.id}, ${ada.id}, ${ada.siteId}, ${site.roles.Admin})`,
    ),
  );
  const client = await api.as(ada);
  const VIEWER = '{ viewer { site { slug } sites { slug home } permissions } }';
  const home = await client.query<{ viewer: unknown }>(VIEWER);
  expect(home.viewer).toEqual({
    site: { slug: 'north' },
    sites: [
      { slug: 'north', home: true },
      { slug: 'south', home: false },
    ],
    permissions: [],
  });
  const USERS = '{ users(first: 10) { nodes { username } } }';
  expect(await client.refusal(USERS)).toBe('FORBIDDEN');
  const there = await client.inSite('south').query<{ users: { nodes: unknown } }>(USERS);
  expect(there.users.nodes).toEqual([{ username: 'admin.south' }]);
  const switched = await client.query<{ switchSite: unknown }>(
    'mutation { switchSite(input: { site: "south" }) { viewer { site { slug } } userErrors { code } } }',
  );
  expect(switched.switchSite).toEqual({ viewer: { site: { slug: 'south' } }, userErrors: [] });
  expect(await client.query(USERS)).toEqual(there);
  expect(await southern.inSite('north').refusal(USERS)).toBe('FORBIDDEN');
  expect(await southern.inSite('nowhere').refusal(USERS)).toBe('FORBIDDEN');
});
