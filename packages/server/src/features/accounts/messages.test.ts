import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { smsGateway } from '../../platform/mail/smsGateway.ts';
import { smtpTransport } from '../../platform/mail/smtpTransport.ts';
import { type CaughtMail, MailCatcher } from '../../testing/MailCatcher.ts';
import { bulk, run } from '../../testing/runs.ts';
import { startSmsCatcher } from '../../testing/smsCatcher.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import { WAITING_FOR_LOCKS } from '../../testing/waitingForLocks.ts';
import { sendForgotten } from './forgotPassword.ts';

let api: TestApi;
let mails: MailCatcher;
let sms: Awaited<ReturnType<typeof startSmsCatcher>>;
beforeAll(async () => {
  mails = await MailCatcher.start();
  sms = await startSmsCatcher();
  api = await startTestApi('account messages', {
    delivery: {
      email: smtpTransport(mails.url, 'Muster <muster@muster.test>'),
      sms: smsGateway(sms.url, 'gateway secret'),
      keeps: false,
      publicUrl: 'https://muster.test',
    },
  });
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
  await sms.stop();
});

const PASSWORD = 'seven quiet otters';
const only = (...users: { id: string }[]) => ({ selection: { ids: users.map(({ id }) => id) } });
const refusals = (shown: { refusals: { nodes: { code: string }[] } }) =>
  shown.refusals.nodes.map(({ code }) => code).sort();
const tokenIn = ({ source }: CaughtMail) => /#([\w-]{43})/.exec(source)?.[1] ?? '';
const codeIn = (text: string) => /\b(\d{6})\b/.exec(text)?.[1] ?? '';

interface Reset {
  done: boolean;
  viewer: { username: string } | null;
  userErrors: { code: string; path: string[] }[];
}

async function reset(input: object, client: TestClient = api.anonymous): Promise<Reset & { cookie: string }> {
  const { data, errors, headers } = await client.send<{ resetPassword: Reset }>(
    `mutation ($input: ResetPasswordInput!) {
       resetPassword(input: $input) { done viewer { username } userErrors { code path } } }`,
    { input },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return { ...data.resetPassword, cookie: headers.get('set-cookie') ?? '' };
}

async function signIn(login: string, password: string) {
  const { signIn: answer } = await api.anonymous.query<{ signIn: { viewer: { id: string } | null } }>(
    'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { code } } }',
    { input: { login, password, site: 'north' } },
  );
  return answer.viewer?.id;
}

const forgot = (input: object) =>
  api.anonymous.query<{ forgotPassword: { accepted: boolean } }>(
    'mutation ($input: ForgotPasswordInput!) { forgotPassword(input: $input) { accepted } }',
    { input },
  );

async function messagesOf(runId: string) {
  const { run: found } = await api.query<{ run: { messages: { email: number; sms: number } | null } }>(
    'query ($id: ID!) { run(id: $id) { messages { email sms } } }',
    { id: runId },
  );
  return found.messages;
}

async function eventsOf(user: { id: string }) {
  const { changes } = await api.query<{ changes: { nodes: { field: string; after: string | null }[] } }>(
    'query ($user: ID!) { changes(first: 50, filter: { user: $user }) { nodes { field after } } }',
    { user: user.id },
  );
  return changes.nodes
    .map(({ field, after }) => `${field}: ${field === 'activatedAt' ? '' : after}`)
    .reverse();
}

test('B20 B2 C1 each gets one message by e-mail, else by SMS; the plan says so; who has neither is refused', async () => {
  const [ada, bob, cyd, dan, eve] = await api.users([
    { firstName: 'Ada <b>', lastName: null, language: 'de-AT' },
    { email: null, mobile: '+493012345678' },
    { email: null },
    { status: 'SUSPENDED' },
    { status: 'DELETED' },
  ]);
  if (!ada || !bob || !cyd || !dan || !eve) throw new Error('No users.');
  const plan = await run(api.client, 'bulkResetPassword', { ...only(ada, bob, cyd, dan, eve), dryRun: true });
  expect(plan.counts).toEqual({ selected: 5, changed: 2, unchanged: 0, refused: 3 });
  expect(refusals(plan)).toEqual(['DELETED', 'NO_CONTACT_ADDRESS', 'SUSPENDED']);
  expect(await messagesOf(plan.id)).toEqual({ email: 1, sms: 1 });
  const applied = await run(api.client, 'applyPlan', { planId: plan.id });
  expect(applied).toMatchObject({ status: 'APPLIED', counts: { changed: 2, refused: 3 } });
  expect(await messagesOf(plan.id)).toEqual({ email: 1, sms: 1 });
  const { source, messageId } = await mails.mailTo(ada.email);
  expect(source).toContain('Guten Tag Ada <b>,');
  expect(source).toContain('Guten Tag Ada &lt;b&gt;,');
  expect(source).toMatch(/https:\/\/muster\.test\/north\/reset#[\w-]{43}/);
  expect(messageId).toMatch(/^<[0-9a-f-]{36}@muster\.test>$/);
  await expect.poll(() => sms.caught.length).toBe(1);
  expect(sms.caught[0]).toMatchObject({ to: '+493012345678', authorization: 'Bearer gateway secret' });
  expect(sms.caught[0]?.text).toMatch(/\d{6}/);
  const again = await bulk(api.client, 'undoRun', { runId: plan.id });
  expect(again.userErrors[0]?.code).toBe('NOT_UNDOABLE');
  expect(await eventsOf(ada)).toEqual(['passwordReset: EMAIL']);
  expect(await eventsOf(bob)).toEqual(['passwordReset: SMS']);
});

test('B23 A2 only who never activated is invited; the link sets the password once and signs in', async () => {
  const [ada, bob, cyd] = await api.users([{ status: 'INVITED' }, {}, { status: 'INVITED', email: null }]);
  if (!ada || !bob || !cyd) throw new Error('No users.');
  const sent = await run(api.client, 'bulkSendActivation', only(ada, bob, cyd));
  expect(sent.counts).toEqual({ selected: 3, changed: 1, unchanged: 1, refused: 1 });
  expect(refusals(sent)).toEqual(['NO_CONTACT_ADDRESS']);
  const token = tokenIn(await mails.mailTo(ada.email));
  const { accountLink } = await api.anonymous.query<{ accountLink: object }>(
    'query ($token: String!) { accountLink(token: $token) { kind username siteName leastCharacters } }',
    { token },
  );
  expect(accountLink).toEqual({
    kind: 'ACTIVATION',
    username: ada.username,
    siteName: 'North',
    leastCharacters: 15,
  });
  expect((await reset({ token, password: 'too short' })).userErrors[0]?.code).toBe('PASSWORD_TOO_SHORT');
  const answer = await reset({ token, password: PASSWORD });
  expect(answer).toMatchObject({ done: true, viewer: { username: ada.username }, userErrors: [] });
  expect(answer.cookie).toContain('muster_session=');
  expect((await reset({ token, password: `${PASSWORD}!` })).userErrors[0]?.code).toBe('LINK_ENDED');
  expect(await signIn(ada.username, PASSWORD)).toBe(ada.id);
  expect((await eventsOf(ada)).sort()).toEqual(['activatedAt: ', 'activation: EMAIL', 'password: CHANGED']);
});

test('A2 A4 a code works with the login, once, for five guesses, and ends every session', async () => {
  const ada = await api.user();
  const browser = await api.as(ada);
  await run(api.client, 'bulkResetPassword', only(ada));
  const code = codeIn((await mails.mailTo(ada.email)).source.split('code: ')[1] ?? '');
  const wrong = code === '000000' ? '000001' : '000000';
  const common = { login: ada.username.toUpperCase(), site: 'north', password: PASSWORD };
  for (const _ of [1, 2, 3, 4]) {
    expect((await reset({ ...common, code: wrong })).userErrors[0]?.code).toBe('CODE_WRONG');
  }
  expect(await browser.query('{ viewer { username } }')).toMatchObject({
    viewer: { username: ada.username },
  });
  expect(await reset({ ...common, code: `${code.slice(0, 3)} ${code.slice(3)}` })).toMatchObject({
    done: true,
  });
  expect(await browser.query('{ viewer { username } }')).toEqual({ viewer: null });
  expect((await reset({ ...common, code })).userErrors[0]?.code).toBe('CODE_WRONG');
  const bob = await api.user();
  await run(api.client, 'bulkResetPassword', only(bob));
  const right = codeIn((await mails.mailTo(bob.email)).source.split('code: ')[1] ?? '');
  const guess = { login: bob.email, site: 'north', password: PASSWORD };
  await Promise.all([1, 2, 3, 4, 5].map(() => reset({ ...guess, code: right === wrong ? '111111' : wrong })));
  expect((await reset({ ...guess, code: right })).userErrors[0]?.code).toBe('CODE_WRONG');
});

test('A2 forgot password answers alike for everybody, activates who never was, and is bounded', async () => {
  const ada = await api.user({ status: 'INVITED', mobile: '+493087654321' });
  const before = sms.caught.length;
  expect(await forgot({ login: 'nobody at all', site: 'north' })).toEqual({
    forgotPassword: { accepted: true },
  });
  expect(await forgot({ login: ada.email, site: 'nowhere' })).toEqual({ forgotPassword: { accepted: true } });
  expect(await forgot({ login: ada.email, channel: 'SMS' })).toEqual({ forgotPassword: { accepted: true } });
  await expect.poll(() => sms.caught.length).toBe(before + 1);
  await forgot({ login: ada.email });
  const code = codeIn(sms.caught.at(-1)?.text ?? '');
  const answer = await reset({ login: ada.username, site: 'north', code, password: PASSWORD });
  expect(answer).toMatchObject({ done: true, viewer: { username: ada.username } });
  expect(mails.caught.filter(({ to }) => to === ada.email)).toEqual([]);
  expect(await eventsOf(ada)).toContain('passwordReset: SMS');
  const { messages } = await api.site.run((em) =>
    row<{ messages: number }>(
      em,
      sql`select count(*)::int as messages from outbox where user_id = ${ada.id}`,
    ),
  );
  expect(messages).toBe(1);
  await api.site.run((em) =>
    rows(em, sql`update outbox set created_at = now() - interval '2 minutes' where user_id = ${ada.id}`),
  );
  for (const more of [2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10]) {
    await sendForgotten(api.database.em.fork(), { login: ada.username, siteId: api.site.id, channel: 'SMS' });
    const { made } = await api.site.run((em) =>
      row<{ made: number }>(
        em,
        sql`with aged as (update outbox set created_at = now() - interval '2 minutes' where user_id = ${ada.id})
            select count(*)::int as made from outbox where user_id = ${ada.id}`,
      ),
    );
    expect(made).toBe(more);
  }
});

test('A3 A6 a locked account stays locked, and a second factor is asked for after the new password', async () => {
  const [ada, bob] = await api.users([{ status: 'LOCKED' }, {}]);
  if (!ada || !bob) throw new Error('No users.');
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into credentials (site_id, user_id, totp_secret) values (${api.site.id}, ${bob.id}, 'x')
          on conflict (user_id) do update set totp_secret = 'x'`,
    ),
  );
  await run(api.client, 'bulkResetPassword', only(ada, bob));
  const tokens = [tokenIn(await mails.mailTo(ada.email)), tokenIn(await mails.mailTo(bob.email))];
  expect(await reset({ token: tokens[0], password: PASSWORD })).toMatchObject({ done: true, viewer: null });
  expect(await signIn(ada.username, PASSWORD)).toBeUndefined();
  const answer = await reset({ token: tokens[1], password: 'otters 8' });
  expect(answer).toMatchObject({ done: true, viewer: null, cookie: '' });
});

test.each([
  ['fourteen chars', 'PASSWORD_TOO_SHORT'],
  ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
  ['passwordpassword', 'PASSWORD_COMMON'],
  ['abcdefghijklmnopq', 'PASSWORD_COMMON'],
  ['ababababababababab', 'PASSWORD_COMMON'],
])('A1 the password %s is refused', async (password, code) => {
  const ada = await api.user();
  await run(api.client, 'bulkResetPassword', only(ada));
  const token = tokenIn(await mails.mailTo(ada.email));
  expect((await reset({ token, password })).userErrors).toMatchObject([{ code, path: ['password'] }]);
});

test('R2 whoever lacks the permission sends nothing, and sees no outbox', async () => {
  const agent = await api.asRole('Agent');
  const mutation = (name: string) => `mutation { ${name}(input: { selection: { ids: [] } }) { replayed } }`;
  expect(await agent.refusal(mutation('bulkResetPassword'))).toBe('FORBIDDEN');
  expect(await agent.refusal(mutation('bulkSendActivation'))).toBe('FORBIDDEN');
  expect(await agent.refusal('{ outbox(first: 1) { nodes { id } } }')).toBe('FORBIDDEN');
  expect(await agent.refusal('mutation { retryMessages(input: {}) { retried } }')).toBe('FORBIDDEN');
});

test('A4 a new password waits for a run that has the user before it takes their sessions', async () => {
  const ada = await api.user();
  await api.as(ada);
  await run(api.client, 'bulkResetPassword', only(ada));
  const token = tokenIn(await mails.mailTo(ada.email));
  const other = new Client({ connectionString: api.databaseUrl });
  await other.connect();
  try {
    await other.query(`begin; set local lock_timeout = '2s'`);
    await other.query('select id from users where id = $1 for update', [ada.id]);
    const answer = reset({ token, password: PASSWORD });
    await expect
      .poll(async () => (await other.query<{ waits: number }>(WAITING_FOR_LOCKS)).rows[0]?.waits)
      .toBe(1);
    await other.query('update sessions set ended_at = now() where user_id = $1', [ada.id]);
    await other.query('commit');
    expect(await answer).toMatchObject({ done: true });
  } finally {
    await other.end();
  }
});
