import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { log } from '../../platform/logging/log.ts';
import { smsGateway } from '../../platform/mail/smsGateway.ts';
import { smtpTransport } from '../../platform/mail/smtpTransport.ts';
import { catchLog } from '../../testing/catchLog.ts';
import { MailCatcher } from '../../testing/MailCatcher.ts';
import { bulk } from '../../testing/runs.ts';
import { SigningIn } from '../../testing/SigningIn.ts';
import { startSmsCatcher } from '../../testing/smsCatcher.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import { tokenOf } from '../../testing/tokenOf.ts';

let api: TestApi;
let people: SigningIn;
let mails: MailCatcher;
let sms: Awaited<ReturnType<typeof startSmsCatcher>>;
let logged: string[];
/** What nobody may read in a log. */
const hidden = new Set<string>();

beforeAll(async () => {
  mails = await MailCatcher.start();
  sms = await startSmsCatcher();
  api = await startTestApi('my account', {
    delivery: {
      email: smtpTransport(mails.url, 'Muster <muster@muster.test>'),
      sms: smsGateway(sms.url, 'gateway secret'),
      keeps: false,
      publicUrl: 'https://muster.test',
    },
  });
  people = new SigningIn(api);
  logged = catchLog();
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
  await sms.stop();
});

const { PASSWORD } = SigningIn;

type Errors = { userErrors: { code: string; path: string[] }[] };

/** The errors of a mutation that has nothing else to tell. */
async function errorsOf(client: TestClient, mutation: string, input: object) {
  for (const [name, value] of Object.entries(input)) {
    if (['password', 'newPassword', 'token', 'code'].includes(name)) hidden.add(String(value));
  }
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.query<Record<string, Errors>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code path } } }`,
    { input },
  );
  return answer[mutation]?.userErrors;
}

async function signedIn(values = {}) {
  const user = await people.withPassword(await api.user(values));
  return { user, client: (await people.try(user)).client };
}

const myAccount = async (client: TestClient) =>
  (
    await client.query<{ myAccount: Record<string, unknown> }>(
      '{ myAccount { email mobile pendingEmail pendingMobile language site { slug } } }',
    )
  ).myAccount;

const changesOf = async (client: TestClient, user: { id: string }) =>
  (
    await client.query<{ changes: { nodes: Record<string, unknown>[] } }>(
      'query ($user: ID!) { changes(first: 10, filter: { user: $user }) { nodes { field before after actor { id } run { kind status } } } }',
      { user: user.id },
    )
  ).changes.nodes;

test('W10 a new e-mail address counts once its link is opened, in any browser; the old one is told', async () => {
  const { user, client } = await signedIn();
  const address = 'New.Ada@example.test';
  const wrong = await errorsOf(client, 'changeOwnContact', {
    channel: 'EMAIL',
    address,
    password: 'not mine',
  });
  expect(wrong).toEqual([{ code: 'PASSWORD_WRONG', path: ['password'] }]);
  const faulty = { channel: 'EMAIL', address: 'ada@nowhere', password: PASSWORD };
  expect(await errorsOf(client, 'changeOwnContact', faulty)).toEqual([
    { code: 'INVALID', path: ['address'] },
  ]);
  const change = { channel: 'EMAIL', address, password: PASSWORD };
  expect(await errorsOf(client, 'changeOwnContact', change)).toEqual([]);
  expect(await errorsOf(client, 'changeOwnContact', change)).toEqual([
    { code: 'LIMIT_REACHED', path: ['address'] },
  ]);
  const { source } = await mails.mailTo(address);
  const token = /https:\/\/muster\.test\/north\/verify#([\w-]{43})/.exec(source)?.[1] ?? '';
  expect(await myAccount(client)).toMatchObject({ email: user.email, pendingEmail: address });
  expect(await errorsOf(api.anonymous, 'confirmOwnContact', { token })).toEqual([]);
  expect(await myAccount(client)).toMatchObject({ email: address, pendingEmail: null });
  expect(await errorsOf(api.anonymous, 'confirmOwnContact', { token })).toMatchObject([
    { code: 'LINK_ENDED' },
  ]);
  expect((await mails.mailTo(user.email)).source).toContain('another address');
  expect((await people.try({ ...user, username: address })).viewer).toEqual({ id: user.id });
  expect(await changesOf(api.client, user)).toEqual([
    {
      field: 'email',
      before: user.email,
      after: address,
      actor: { id: user.id },
      run: { kind: 'CHANGE_OWN_ACCOUNT', status: 'APPLIED' },
    },
  ]);
});

test('W10 A4 a new address that waits is forgotten with the password, and with a lock', async () => {
  const waiting = async (address: string) => {
    const { user, client } = await signedIn();
    await errorsOf(client, 'changeOwnContact', { channel: 'EMAIL', address, password: PASSWORD });
    const { source } = await mails.mailTo(address);
    await api.site.run((em) =>
      rows(
        em,
        sql`insert into outbox (site_id, user_id, channel, address, template, language, params, status)
            values (${api.site.id}, ${user.id}, 'EMAIL', ${address}, 'verifyContact', 'en', '{}', 'FAILED')`,
      ),
    );
    const left = () =>
      api.site.run((em) =>
        rows(em, sql`select from outbox where user_id = ${user.id} and status = 'FAILED'`),
      );
    return { user, client, left, token: /verify#([\w-]{43})/.exec(source)?.[1] ?? '' };
  };
  const ends = {
    reset: async ({ user }: Waiting) => {
      await api.anonymous.query(
        'mutation ($input: ForgotPasswordInput!) { forgotPassword(input: $input) { accepted } }',
        {
          input: { login: user.username },
        },
      );
      const { source } = await mails.mailTo(user.email ?? '');
      const token = /reset#([\w-]{43})/.exec(source)?.[1] ?? '';
      const input = { token, password: 'a whale of considerable tin' };
      await api.anonymous.query(
        'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { done } }',
        {
          input,
        },
      );
    },
    change: ({ client }: Waiting) =>
      errorsOf(client, 'changeOwnPassword', {
        password: PASSWORD,
        newPassword: 'a whale of considerable tin',
      }),
    lock: async ({ user }: Waiting) => {
      await bulk(api.client, 'bulkLock', { selection: { ids: [user.id] } });
      await bulk(api.client, 'bulkUnlock', { selection: { ids: [user.id] } });
    },
    failures: async ({ user }: Waiting) => {
      await people.fail(user, 10);
      await bulk(api.client, 'bulkUnlock', { selection: { ids: [user.id] } });
    },
  };
  type Waiting = Awaited<ReturnType<typeof waiting>>;
  for (const [name, end] of Object.entries(ends)) {
    const one = await waiting(`thief.${name}@example.test`);
    expect(await one.left()).toHaveLength(1);
    await end(one);
    expect(await one.left(), name).toEqual([]);
    expect(await errorsOf(api.anonymous, 'confirmOwnContact', { token: one.token }), name).toMatchObject([
      { code: 'LINK_ENDED' },
    ]);
  }
});

test('W10 a new mobile number counts once its code is entered, within five tries', async () => {
  const { client } = await signedIn();
  const change = { channel: 'SMS', address: '0049 170 1234567', password: PASSWORD };
  expect(await errorsOf(client, 'changeOwnContact', change)).toEqual([]);
  await expect.poll(() => sms.caught.length).toBe(1);
  const code = /\b(\d{6})\b/.exec(sms.caught[0]?.text ?? '')?.[1] ?? '';
  const confirm = (given: string) => errorsOf(client, 'confirmOwnContact', { channel: 'SMS', code: given });
  const other = code === '111111' ? '222222' : '111111';
  expect(await confirm(other)).toEqual([{ code: 'CODE_WRONG', path: ['code'] }]);
  expect(await confirm(`${code.slice(0, 3)} ${code.slice(3)}`)).toEqual([]);
  expect(await myAccount(client)).toMatchObject({ mobile: '+491701234567' });
  const { client: bob } = await signedIn();
  expect(await errorsOf(bob, 'changeOwnContact', change)).toEqual([]);
  await expect.poll(() => sms.caught.length).toBe(2);
  const second = /\b(\d{6})\b/.exec(sms.caught[1]?.text ?? '')?.[1] ?? '';
  const taken = await errorsOf(bob, 'confirmOwnContact', { channel: 'SMS', code: second });
  expect(taken).toEqual([{ code: 'KEY_TAKEN', path: ['address'] }]);
});

test('A4 W10 a new password ends all other sessions; other sessions are ended without one too', async () => {
  const { user, client } = await signedIn();
  const { client: phone } = await people.try(user);
  const newPassword = 'a whale of considerable tin';
  const change = (input: object) => errorsOf(client, 'changeOwnPassword', input);
  expect(await change({ password: PASSWORD, newPassword: 'too short' })).toEqual([
    { code: 'PASSWORD_TOO_SHORT', path: ['newPassword'] },
  ]);
  expect(await change({ password: 'not mine', newPassword })).toEqual([
    { code: 'PASSWORD_WRONG', path: ['password'] },
  ]);
  expect(await change({ password: PASSWORD, newPassword })).toEqual([]);
  expect(await phone.query('{ viewer { id } }')).toEqual({ viewer: null });
  expect(await client.query('{ viewer { id } }')).toEqual({ viewer: { id: user.id } });
  expect((await people.try(user)).code).toBe('SIGN_IN_FAILED');
  const { client: again } = await people.try(user, newPassword);
  expect(await again.query('mutation { endOtherSessions { ended } }')).toEqual({
    endOtherSessions: { ended: 1 },
  });
  expect(await client.query('{ viewer { id } }')).toEqual({ viewer: null });
  expect(await changesOf(api.client, user)).toMatchObject([
    { field: 'password', before: null, after: 'CHANGED', run: { kind: 'CHANGE_PASSWORD' } },
  ]);
});

test('W10 who acts in another site by a grant looks after the account at home; a tool does not', async () => {
  const { site } = await api.otherSite('south');
  const { user, client } = await signedIn();
  await site.run((tx) =>
    rows(
      tx,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          values (${site.id}, ${user.id}, ${user.siteId}, ${site.roles.Admin})`,
    ),
  );
  const there = client.inSite('south');
  expect(await errorsOf(there, 'setOwnLanguage', { language: 'de' })).toEqual([]);
  expect(await errorsOf(there, 'setOwnLanguage', { language: 'fr' })).toMatchObject([{ code: 'INVALID' }]);
  expect(await myAccount(there)).toMatchObject({ language: 'de', site: { slug: 'north' } });
  const sessions = await there.query<{ sessions: { current: boolean }[] }>(
    'query ($id: ID!) { sessions(userId: $id) { current } }',
    { id: user.id },
  );
  expect(sessions.sessions).toEqual([{ current: true }]);
  const token = await tokenOf(api.client, 'USERS_READ');
  hidden.add(token);
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{"query":"{ myAccount { email } }"}',
  });
  expect(await response.text()).toContain('FORBIDDEN');
});

test('the log of all this, at its most talkative, holds no password, token, code or secret', async () => {
  const { user, client } = await signedIn();
  const { beginSecondFactor } = await client.query<{ beginSecondFactor: { secret: string } }>(
    'mutation ($password: String!) { beginSecondFactor(input: { password: $password }) { secret } }',
    { password: PASSWORD },
  );
  await people.try(user, 'a wrong password to be logged');
  await client.send('mutation { changeOwnPassword(input: { password: "a malformed one", newPassword: 7 }) }');
  log.info({ user: user.id }, 'the log is read');
  const cookies = [client].map(({ headers }) => headers.cookie?.split('=')[1] ?? '');
  for (const { source } of mails.caught) hidden.add(/#([\w-]{43})/.exec(source)?.[1] ?? PASSWORD);
  for (const one of [PASSWORD, beginSecondFactor.secret, 'a wrong password', 'a malformed one', ...cookies]) {
    hidden.add(one);
  }
  const text = logged.join('');
  expect(text).toContain('the log is read');
  expect(hidden.size).toBeGreaterThan(12);
  expect([...hidden].filter((one) => text.includes(one))).toEqual([]);
});
