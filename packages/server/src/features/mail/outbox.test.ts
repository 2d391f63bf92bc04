import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { deliveryOf } from '../../platform/mail/Delivery.ts';
import { smtpTransport } from '../../platform/mail/smtpTransport.ts';
import type { HandOver, Mail } from '../../platform/mail/transports.ts';
import { MailCatcher } from '../../testing/MailCatcher.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { type ClaimedMessage, sendMessage } from './sendMessage.ts';
import { sendPending } from './sendPending.ts';

let api: TestApi;
let mails: MailCatcher;
beforeAll(async () => {
  mails = await MailCatcher.start();
  const email = smtpTransport(mails.url, 'muster@muster.test');
  // Jobs are worked by the tests themselves, so that they can stop anywhere.
  api = await startTestApi('outbox', { work: false, delivery: { email, keeps: false } });
});
afterEach(() => {
  mails.refuse = () => undefined;
});
afterAll(async () => {
  await api.stop();
  await mails.stop();
});

const only = (...users: { id: string }[]) => ({ selection: { ids: users.map(({ id }) => id) } });
const send = () => sendPending(api.database.em.fork());
const caughtBy = (address: string | null) => mails.caught.filter(({ to }) => to === address);

async function stateOf(user: { id: string }) {
  return api.site.run((em) =>
    row<{ id: string; status: string; attempts: number; error: string | null; wait: number }>(
      em,
      sql`select id, status, attempts, error, round(extract(epoch from next_attempt_at - now()) / 60)::int as wait
          from outbox where user_id = ${user.id} order by id desc limit 1`,
    ),
  );
}

async function invited() {
  const ada = await api.user({ status: 'INVITED' });
  await run(api.client, 'bulkSendActivation', only(ada));
  return ada;
}

/** As a worker that dies before, while or after it hands the message over: it never comes back. */
async function dieAt(point: 'CLAIMED' | 'HANDED' | 'ACCEPTED') {
  const worker = randomUUID();
  const [message] = await rows<ClaimedMessage>(
    api.database.em.fork(),
    sql`select * from claim_messages(${worker}, 1, '{EMAIL}')`,
  );
  const delivery = deliveryOf(api.database.em);
  if (!message || !delivery?.email) throw new Error('Nothing was claimed.');
  const { email } = delivery;
  const dead = Promise.withResolvers<void>();
  const dying = {
    close: () => undefined,
    send: async (mail: Mail, handOver: HandOver) => {
      if (point !== 'CLAIMED') await handOver();
      if (point === 'ACCEPTED') await email.send(mail, async () => undefined);
      dead.resolve();
      await new Promise(() => undefined);
    },
  };
  void sendMessage(api.database.em.fork(), worker, { ...delivery, email: dying }, message);
  await dead.promise;
  await api.site.run((em) => rows(em, sql`update outbox set claimed_until = now() where id = ${message.id}`));
}

test('B20 a worker that dies before it hands a message over loses it to another, and it is sent once', async () => {
  const ada = await invited();
  await dieAt('CLAIMED');
  await Promise.all([send(), send(), send()]);
  await send();
  expect(caughtBy(ada.email)).toHaveLength(1);
  expect(await stateOf(ada)).toMatchObject({ status: 'SENT', attempts: 1, error: null });
});

test.each(['HANDED', 'ACCEPTED'] as const)(
  'B20 after a crash when the message is %s it is not sent twice, and the outbox says so',
  async (point) => {
    const ada = await invited();
    await dieAt(point);
    const before = caughtBy(ada.email).length;
    await send();
    await send();
    expect(caughtBy(ada.email)).toHaveLength(before);
    const { id, ...state } = await stateOf(ada);
    expect(state).toMatchObject({ status: 'FAILED', error: 'UNCERTAIN' });
    const { retryMessages } = await api.query<{ retryMessages: { retried: number } }>(
      'mutation { retryMessages(input: {}) { retried } }',
    );
    expect(retryMessages.retried).toBe(0);
    await api.query('mutation ($ids: [ID!]) { retryMessages(input: { ids: $ids }) { retried } }', {
      ids: [id],
    });
    await send();
    const copies = caughtBy(ada.email);
    expect(copies).toHaveLength(before + 1);
    expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await stateOf(ada)).toMatchObject({ status: 'SENT' });
  },
);

test('B20 one message for each user and run, however many workers send at once', async () => {
  const users = await api.users(45, { status: 'INVITED' });
  await run(api.client, 'bulkSendActivation', { ...only(...users), idempotencyKey: 'once' });
  await run(api.client, 'bulkSendActivation', { ...only(...users), idempotencyKey: 'once' });
  await Promise.all([send(), send(), send(), send()]);
  expect(users.map(({ email }) => caughtBy(email).length)).toEqual(users.map(() => 1));
});

test('O2 what is refused for now is tried again after growing waits, what is refused for ever fails', async () => {
  const [ada, bob] = [await invited(), await invited()];
  mails.refuse = (address) =>
    address === bob.email
      ? { code: 550, message: 'No such mailbox' }
      : { code: 451, message: 'Come back later' };
  await send();
  expect(await stateOf(bob)).toMatchObject({ status: 'FAILED', attempts: 1 });
  expect((await stateOf(bob)).error).toContain('No such mailbox');
  expect(await stateOf(ada)).toMatchObject({ status: 'PENDING', attempts: 1, wait: 1 });
  for (const wait of [2, 5, 15, 60, 180, 360]) {
    await api.site.run((em) =>
      rows(em, sql`update outbox set next_attempt_at = now() where status = 'PENDING'`),
    );
    await send();
    expect(await stateOf(ada)).toMatchObject({ status: 'PENDING', wait });
  }
  await api.site.run((em) =>
    rows(em, sql`update outbox set next_attempt_at = now() where status = 'PENDING'`),
  );
  await send();
  expect(await stateOf(ada)).toMatchObject({ status: 'FAILED', attempts: 8 });
  const { outbox } = await api.query<{ outbox: { nodes: object[]; totalCount: number } }>(
    `{ outbox(first: 10, filter: { status: [FAILED], address: "${ada.email?.slice(0, 8)}" }) {
         nodes { status channel kind address user { id } attempts error text } totalCount } }`,
  );
  expect(outbox.nodes).toContainEqual(
    expect.objectContaining({
      kind: 'ACTIVATION',
      channel: 'EMAIL',
      address: ada.email,
      attempts: 8,
      text: null,
    }),
  );
  mails.refuse = () => undefined;
  await api.query('mutation { retryMessages(input: {}) { retried } }');
  await send();
  expect(await stateOf(ada)).toMatchObject({ status: 'SENT' });
});

test('A2 no link or code is stored or sent once its reader is gone, has another address or is active', async () => {
  const [gone, moved, active] = [await invited(), await invited(), await invited()];
  await run(api.client, 'bulkDelete', only(gone));
  await api.site.run(async (em) => {
    await rows(em, sql`update users set email = 'new@north.test' where id = ${moved.id}`);
    await rows(em, sql`update users set activated_at = now() where id = ${active.id}`);
    const { params } = await row<{ params: object }>(
      em,
      sql`select params from outbox where user_id = ${gone.id}`,
    );
    expect(params).toEqual({});
  });
  await send();
  expect(await stateOf(gone)).toMatchObject({ status: 'FAILED', error: 'RECIPIENT_GONE' });
  expect(await stateOf(moved)).toMatchObject({ status: 'FAILED', error: 'ADDRESS_CHANGED' });
  expect(await stateOf(active)).toMatchObject({ status: 'FAILED', error: 'ALREADY_ACTIVE' });
});

test('U8 B18 who is moved gets a message with the words of the administrator, unless that is switched off', async () => {
  const night = await api.site.userGroup('Night & day');
  const [ada, bob, cyd] = await api.users([{ language: 'de' }, {}, { email: null }]);
  if (!ada || !bob || !cyd) throw new Error('No users.');
  const message = 'Your shifts begin at eight.';
  const moved = await run(api.client, 'bulkMoveToUserGroup', {
    ...only(ada, cyd),
    userGroupId: night.id,
    message,
  });
  expect(moved.counts).toMatchObject({ changed: 2, refused: 0 });
  await run(api.client, 'bulkMoveToUserGroup', { ...only(bob), userGroupId: night.id, notify: false });
  await send();
  const { source } = await mails.mailTo(ada.email);
  expect(source).toContain('Sie gehören jetzt zur Benutzergruppe Night & day bei North.');
  expect(source).toContain(message);
  expect(caughtBy(bob.email)).toEqual([]);
  const undone = await run(api.client, 'undoRun', { runId: moved.id });
  expect(undone.counts).toMatchObject({ changed: 2, refused: 0 });
  await send();
  expect(caughtBy(ada.email)).toHaveLength(1);
});

test('a server that nobody can reach keeps messages for later, and without SMTP in a demonstration shows them', async () => {
  const ada = await invited();
  const em = api.database.em.fork();
  const worker = randomUUID();
  const claim = () =>
    row<ClaimedMessage>(em.fork(), sql`select * from claim_messages(${worker}, 1, '{EMAIL}')`);
  const unreachable = smtpTransport('smtp://127.0.0.1:1', 'muster@muster.test');
  const common = { publicUrl: 'http://localhost:4000', keeps: true };
  expect(await sendMessage(em, worker, { ...common, email: unreachable }, await claim())).toBe(false);
  unreachable.close();
  expect(await stateOf(ada)).toMatchObject({ status: 'PENDING', attempts: 1 });
  await api.site.run((tx) =>
    rows(tx, sql`update outbox set next_attempt_at = now() where user_id = ${ada.id}`),
  );
  await sendMessage(em, worker, common, await claim());
  const { outbox } = await api.query<{ outbox: { nodes: { status: string; text: string }[] } }>(
    `{ outbox(first: 1, filter: { address: "${ada.email}" }) { nodes { status text } } }`,
  );
  expect(outbox.nodes[0]?.status).toBe('KEPT');
  expect(outbox.nodes[0]?.text).toMatch(/http:\/\/localhost:4000\/north\/activate#[\w-]{43}/);
});
