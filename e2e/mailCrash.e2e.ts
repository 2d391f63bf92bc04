import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@muster/server/platform/database/embedded/startEmbeddedPostgres';
import { MailCatcher } from '@muster/server/testing/MailCatcher';
import pg from 'pg';
import { ApiClient } from './support/apiClient.ts';
import { ServerProcess } from './support/serverProcess.ts';
import { expect, test } from './support/test.ts';

const USERS = 120;
/** Of one worker, in a few milliseconds each: features/mail/limits.ts. */
const UNDER_WAY = 5;

let dataDir: string;
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let mails: MailCatcher;
let server: ServerProcess;

test.beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'muster-mail-'));
  postgres = await startEmbeddedPostgres({ dataDir, durable: false, log: () => {} });
  mails = await MailCatcher.start();
  server = await ServerProcess.start(postgres.url, USERS, { SMTP_URL: mails.url });
});

test.afterAll(async () => {
  await server.stop();
  await mails.stop();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('B20 a server that is killed while it sends mail sends nothing twice, and the rest after its restart', async () => {
  const client = new pg.Client({ connectionString: postgres.url });
  client.on('error', () => {});
  await client.connect();
  const outbox = async () => {
    const { rows } = await client.query<{ status: string; n: number }>(
      `select status, count(*)::int as n from outbox where channel = 'EMAIL' group by status`,
    );
    return Object.fromEntries(rows.map(({ status, n }) => [status, n])) as Record<string, number>;
  };
  const api = await ApiClient.signIn(server.url, 'admin@northwind.test', 'muster-demo-admin');
  await api.query(
    `mutation { bulkResetPassword(input: { selection: { filter: { where: {} } } }) { run { id } } }`,
  );
  const all = Object.values(await outbox()).reduce((sum, n) => sum + n, 0);
  expect(all).toBeGreaterThan(100);
  await mails.arrived(23);
  await server.kill();

  // A minute or two passes, until the dead worker's claims have ended.
  await client.query('update outbox set claimed_until = now() where claimed_until is not null');
  server = await ServerProcess.start(postgres.url, USERS, { SMTP_URL: mails.url });
  const open = async () => {
    const { PENDING = 0, SENDING = 0 } = await outbox();
    return PENDING + SENDING;
  };
  await expect.poll(open, { timeout: 30_000 }).toBe(0);
  const { SENT = 0, FAILED = 0, ...others } = await outbox();
  expect(others).toEqual({});
  expect(SENT + FAILED).toBe(all);
  expect(FAILED).toBeLessThanOrEqual(UNDER_WAY);
  const receivers = mails.caught.map(({ to }) => to);
  expect(receivers).toHaveLength(new Set(receivers).size);
  const { rows } = await client.query<{ address: string }>(
    `select address from outbox where status = 'SENT'`,
  );
  expect(rows.filter(({ address }) => !receivers.includes(address))).toEqual([]);
  await client.end();
});
