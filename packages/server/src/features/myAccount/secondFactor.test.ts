import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { bulk } from '../../testing/runs.ts';
import { SigningIn } from '../../testing/SigningIn.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import type { TestUser } from '../../testing/userValues.ts';
import { newTotpSecret, stepOf } from '../accounts/secondFactor/totp.ts';

let api: TestApi;
let people: SigningIn;
beforeAll(async () => {
  api = await startTestApi('second factor');
  people = new SigningIn(api);
});
afterAll(() => api.stop());

const { PASSWORD } = SigningIn;
const BEGIN = `mutation ($password: String!, $code: String) {
  beginSecondFactor(input: { password: $password, code: $code }) { secret url userErrors { code path } } }`;
const CONFIRM = `mutation ($code: String!) {
  confirmSecondFactor(input: { code: $code }) { recoveryCodes userErrors { code } } }`;
const REMOVE = `mutation ($input: RemoveSecondFactorInput!) { removeSecondFactor(input: $input) { userErrors { code path } } }`;
const STEP_2 = `mutation ($challenge: String!, $code: String!) {
  confirmSignIn(input: { challenge: $challenge, code: $code }) { viewer { id } userErrors { code } } }`;

type Codes = { recoveryCodes: string[]; userErrors: { code: string }[] };
type Errors = { userErrors: { code: string; path: string[] }[] };

/** When the tests of a file began: codes are counted from there, whatever the clock does meanwhile. */
const began = Date.now();

/** The code that an app showed then, or so many steps later. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret }).generate({ timestamp: began + steps * 30_000 });

/** Somebody with a second factor, their browser, and what they noted down. */
async function protectedUser(values = {}) {
  const user = await people.withPassword(await api.user(values));
  const { client } = await people.try(user);
  const { beginSecondFactor } = await client.query<{ beginSecondFactor: { secret: string; url: string } }>(
    BEGIN,
    { password: PASSWORD },
  );
  const { secret, url } = beginSecondFactor;
  const { confirmSecondFactor } = await client.query<{ confirmSecondFactor: Codes }>(CONFIRM, {
    code: codeOf(secret),
  });
  return { user, client, secret, url, recoveryCodes: confirmSecondFactor.recoveryCodes };
}

async function secondStep(user: TestUser, code: string) {
  const { challenge } = await people.try(user);
  const { data, headers } = await api.anonymous.send<{
    confirmSignIn: { viewer: { id: string } | null; userErrors: { code: string }[] };
  }>(STEP_2, { challenge, code });
  const answer = data?.confirmSignIn;
  return { viewer: answer?.viewer, code: answer?.userErrors[0]?.code, client: people.clientOf(headers) };
}

const failuresOf = async (user: TestUser) =>
  (
    await inSite(api.database.em, user.siteId, (tx) =>
      row<{ failures: number }>(tx, sql`select failures from credentials where user_id = ${user.id}`),
    )
  ).failures;

const secondFactorOf = async (client: TestClient) =>
  (
    await client.query<{ myAccount: object }>(
      '{ myAccount { secondFactor recoveryCodesLeft leastCharacters } }',
    )
  ).myAccount;

test('A6 a second factor is on once its first code is confirmed; its secret is sealed, its recovery codes are hashed', async () => {
  const { user, client, secret, url, recoveryCodes } = await protectedUser();
  expect(url).toContain(`secret=${secret}`);
  expect(url).toMatch(/^otpauth:\/\/totp\/Muster%20North:user\d+\?issuer=Muster%20North/);
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await secondFactorOf(client)).toEqual({
    secondFactor: true,
    recoveryCodesLeft: 10,
    leastCharacters: 8,
  });
  const stored = await inSite(api.database.em, user.siteId, (tx) =>
    row<{ all: string }>(
      tx,
      sql`select to_jsonb(c)::text as all from credentials c where user_id = ${user.id}`,
    ),
  );
  for (const hidden of [secret, ...recoveryCodes]) expect(stored.all).not.toContain(hidden);
  expect((await people.try(user, 'wrong')).code).toBe('SIGN_IN_FAILED');
  const first = await people.try(user);
  expect(first).toMatchObject({ viewer: null, code: undefined });
  expect(first.client.headers.cookie).toBeUndefined();
  expect((await secondStep(user, codeOf(secret, 1))).viewer).toEqual({ id: user.id });
});

test('A6 the codes of the present step, the one before and the one after fit, and no others', () => {
  const secret = newTotpSecret();
  const step = Math.floor(began / 30_000);
  const stepsThatFit = [-2, -1, 0, 1, 2].map((steps) => stepOf(secret, codeOf(secret, steps), began));
  expect(stepsThatFit).toEqual([undefined, step - 1, step, step + 1, undefined]);
});

test('A6 no code is accepted twice, and none from before the last', async () => {
  const { user, secret } = await protectedUser();
  const again = () => people.set(user, sql`totp_last_step = null`);
  expect((await secondStep(user, codeOf(secret))).code).toBe('CODE_WRONG');
  await again();
  expect((await secondStep(user, codeOf(secret))).viewer).toBeTruthy();
  expect((await secondStep(user, codeOf(secret, 1))).viewer).toBeTruthy();
  expect((await secondStep(user, codeOf(secret))).code).toBe('CODE_WRONG');
  await again();
  const { challenge } = await people.try(user);
  const code = codeOf(secret);
  const both = await Promise.all(
    [1, 2].map(() =>
      api.anonymous.query<{ confirmSignIn: { viewer: unknown } }>(STEP_2, { challenge, code }),
    ),
  );
  expect(both.filter(({ confirmSignIn }) => confirmSignIn.viewer)).toHaveLength(1);
});

test('A6 a recovery code stands for a code once', async () => {
  const { user, recoveryCodes } = await protectedUser();
  const [code = ''] = recoveryCodes;
  const { viewer, client } = await secondStep(user, code.toUpperCase().replace('-', ' '));
  expect(viewer).toEqual({ id: user.id });
  expect(await secondFactorOf(client)).toMatchObject({ recoveryCodesLeft: 9 });
  expect((await secondStep(user, code)).code).toBe('CODE_WRONG');
});

test('A6 a recovery code opens one of two sign-ins that give it at the same time', async () => {
  const { user, client, recoveryCodes } = await protectedUser();
  const challenges = [(await people.try(user)).challenge, (await people.try(user)).challenge];
  const answers = await Promise.all(
    challenges.map((challenge) =>
      api.anonymous.query<{ confirmSignIn: { viewer: object | null } }>(STEP_2, {
        challenge,
        code: recoveryCodes[0],
      }),
    ),
  );
  expect(answers.filter(({ confirmSignIn }) => confirmSignIn.viewer)).toHaveLength(1);
  expect(await secondFactorOf(client)).toMatchObject({ recoveryCodesLeft: 9 });
});

test('A3 A6 wrong codes are failures, the right password does not forgive them, and a challenge ends after 5 minutes', async () => {
  const { user, secret } = await protectedUser();
  await secondStep(user, '000000');
  await secondStep(user, 'aaaaa-aaaaa');
  expect(await failuresOf(user)).toBe(2);
  await people.set(user, sql`failures = 9, last_failure_at = now() - interval '1 hour'`);
  const { challenge } = await people.try(user);
  await people.set(user, sql`last_failure_at = now() - interval '1 hour'`);
  await api.anonymous.query(STEP_2, { challenge, code: '000000' });
  await people.set(user, sql`last_failure_at = now() - interval '1 hour'`);
  expect((await people.try(user)).code).toBe('LOCKED');
  await bulk(api.client, 'bulkUnlock', { selection: { ids: [user.id] } });
  const late = (await people.try(user)).challenge;
  await api.site.run((em) =>
    rows(
      em,
      sql`update account_tokens set expires_at = now() where user_id = ${user.id} and kind = 'SIGN_IN'`,
    ),
  );
  const { confirmSignIn } = await api.anonymous.query<{ confirmSignIn: Errors }>(STEP_2, {
    challenge: late,
    code: codeOf(secret, 1),
  });
  expect(confirmSignIn.userErrors).toEqual([{ code: 'SIGN_IN_ENDED' }]);
});

test('A6 A1 it is turned off by password and code; a password under 15 characters is changed with it', async () => {
  const { user, client, secret } = await protectedUser();
  const change = `mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { userErrors { code path } } }`;
  const short = await client.query<{ changeOwnPassword: Errors }>(change, {
    input: { password: PASSWORD, newPassword: 'tin whale' },
  });
  expect(short.changeOwnPassword.userErrors).toEqual([]);
  const remove = async (input: object) =>
    (await client.query<{ removeSecondFactor: Errors }>(REMOVE, { input })).removeSecondFactor.userErrors;
  const code = codeOf(secret, 1);
  expect(await remove({ password: 'tin whale', code })).toEqual([
    { code: 'PASSWORD_TOO_SHORT', path: ['newPassword'] },
  ]);
  const newPassword = 'a whale of considerable tin';
  expect(await remove({ password: PASSWORD, code, newPassword })).toMatchObject([{ code: 'PASSWORD_WRONG' }]);
  expect(await remove({ password: 'tin whale', code: '000000', newPassword })).toMatchObject([
    { code: 'CODE_WRONG' },
  ]);
  expect(await failuresOf(user)).toBe(2);
  expect(await remove({ password: 'tin whale', code, newPassword })).toEqual([]);
  expect((await people.try(user, newPassword)).viewer).toEqual({ id: user.id });
});

test('A6 an administrator resets it: logged, told, and a short password is chosen anew at the next sign-in', async () => {
  const { user, secret } = await protectedUser();
  await people.withPassword(user, 'tin whale');
  const bob = await api.user();
  const selection = { ids: [user.id, bob.id, api.admin.id] };
  const agent = await api.asRole('Supervisor');
  expect(
    await agent.refusal(
      'mutation ($input: BulkResetSecondFactorInput!) { bulkResetSecondFactor(input: $input) { run { id } } }',
      { input: { selection } },
    ),
  ).toBe('FORBIDDEN');
  const { run } = await bulk(api.client, 'bulkResetSecondFactor', { selection });
  expect(run.counts).toEqual({ selected: 3, changed: 1, unchanged: 1, refused: 1 });
  expect(run.refusals.nodes).toMatchObject([{ user: { id: api.admin.id }, code: 'SELF' }]);
  expect(run.undoableUntil).toBeNull();
  expect(run.differences.nodes[0]?.fields).toMatchObject([
    { field: 'message', after: 'EMAIL' },
    { field: 'secondFactor', before: 'ON', after: 'OFF' },
  ]);
  const told = await api.site.run((em) =>
    rows(em, sql`select template from outbox where user_id = ${user.id} order by template`),
  );
  expect(told).toEqual([{ template: 'secondFactorOn' }, { template: 'secondFactorReset' }]);
  const tried = await people.try(user, 'tin whale');
  expect([tried.viewer, tried.challenge, tried.code]).toEqual([null, null, 'PASSWORD_TOO_SHORT']);
  const { resetPassword } = await api.anonymous.query<{ resetPassword: { done: boolean } }>(
    'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { done } }',
    { input: { token: tried.newPasswordToken, password: 'a whale of considerable tin' } },
  );
  expect(resetPassword).toEqual({ done: true });
  expect(secret).toBeTruthy();
});

test('A6 a factor that is on is replaced by password and code only, and the password alone forgives no wrong code', async () => {
  const { user, client, secret } = await protectedUser();
  const begin = async (code?: string) =>
    (
      await client.query<{ beginSecondFactor: Errors & { secret: string | null } }>(BEGIN, {
        password: PASSWORD,
        code,
      })
    ).beginSecondFactor;
  expect(await begin()).toMatchObject({ secret: null, userErrors: [{ code: 'REQUIRED', path: ['code'] }] });
  expect((await begin('000000')).userErrors).toMatchObject([{ code: 'CODE_WRONG' }]);
  const change = `mutation ($input: ChangeOwnPasswordInput!) { changeOwnPassword(input: $input) { userErrors { code } } }`;
  await client.query(change, { input: { password: PASSWORD, newPassword: PASSWORD } });
  expect(await failuresOf(user)).toBe(1);
  expect((await secondStep(user, codeOf(secret, 1))).viewer).toBeTruthy();
  await people.set(user, sql`totp_last_step = null`);
  expect((await begin(codeOf(secret))).secret).toBeTruthy();
  expect(await failuresOf(user)).toBe(0);
});

test('A6 of two confirmations at once one turns it on, and only its recovery codes are handed out', async () => {
  const user = await people.withPassword(await api.user());
  const { client } = await people.try(user);
  const { beginSecondFactor } = await client.query<{ beginSecondFactor: { secret: string } }>(BEGIN, {
    password: PASSWORD,
  });
  const code = codeOf(beginSecondFactor.secret);
  const both = await Promise.all(
    [1, 2].map(() => client.query<{ confirmSecondFactor: Codes }>(CONFIRM, { code })),
  );
  const answers = both.map(({ confirmSecondFactor }) => confirmSecondFactor);
  expect(answers.map(({ recoveryCodes }) => recoveryCodes.length).sort()).toEqual([0, 10]);
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'SIGN_IN_ENDED' }]);
});
