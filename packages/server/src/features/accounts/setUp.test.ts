import { afterAll, beforeAll, expect, test } from 'vitest';
import { limitOpenRequests } from '../../app/http/limitOpenRequests.ts';
import { SharedRateLimit } from '../../app/http/SharedRateLimit.ts';
import { startServer } from '../../app/startServer.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { cloneDatabase } from '../../testing/postgres.ts';
import { TestClient } from '../../testing/TestClient.ts';
import { offerSetup } from './offerSetup.ts';

let server: Awaited<ReturnType<typeof startServer>>;
let drop: () => Promise<void>;
let nobody: TestClient;

beforeAll(async () => {
  const database = await cloneDatabase('set up');
  drop = database.drop;
  server = await startServer({ databaseUrl: database.url, mode: 'api', host: '127.0.0.1', port: 0 });
  nobody = new TestClient(server.url);
});
afterAll(async () => {
  await server.stop();
  await drop();
});

const values = {
  siteName: 'First Care',
  siteSlug: 'first',
  timeZone: 'Europe/Berlin',
  language: 'de',
  firstName: 'Zoe\u0308\u200b',
  email: 'ada@first.test',
  password: 'a long phrase of my own',
};

async function setUp(input: object) {
  const { setUp: made } = await nobody.query<{
    setUp: {
      viewer: { name: string; site: { slug: string }; permissions: string[] } | null;
      userErrors: { code: string; path: string[] }[];
    };
  }>(
    `mutation ($input: SetUpInput!) { setUp(input: $input) {
       viewer { name site { slug } permissions } userErrors { code path } } }`,
    { input },
  );
  return made;
}

test('A7 the printed token makes the first site and its administrator, once', async () => {
  const token = await offerSetup(server.database.em.fork());
  const wrong = await setUp({
    ...values,
    token: 'guessed',
    siteSlug: 'No Slug',
    email: 'ada',
    password: 'short',
  });
  expect(wrong.userErrors.map(({ path }) => path.join('.'))).toEqual([
    'token',
    'siteSlug',
    'email',
    'password',
  ]);

  const [one, other] = await Promise.all([
    setUp({ ...values, token }),
    setUp({ ...values, siteSlug: 'second', token }),
  ]);
  const made = [one, other].filter(({ viewer }) => viewer);
  expect(made).toHaveLength(1);
  expect(made[0]?.viewer?.name).toBe('Zo\u00eb');
  expect(made[0]?.viewer?.permissions).toContain('ROLES_MANAGE');

  expect((await setUp({ ...values, siteSlug: 'third', token })).userErrors).toMatchObject([
    { path: ['token'] },
  ]);
  expect(await offerSetup(server.database.em.fork())).toBeUndefined();
});

test('Q4 setting up is counted as other open requests are, and does not hold the chain of the change log up', async () => {
  const limit = new SharedRateLimit(1);
  const { em } = server.database;
  const ask = () => limitOpenRequests(limit, ['setUp'], { em, signedIn: false, address: '192.0.2.1' });
  await ask();
  await expect(ask()).rejects.toThrow('openRequestsPerMinute');
  await server.database.em.fork().transactional(async (tx) => {
    await rows(tx, sql`select pg_advisory_xact_lock(7303016)`);
    const { userErrors } = await setUp({ ...values, siteSlug: 'later', token: 'guessed' });
    expect(userErrors).toMatchObject([{ path: ['token'] }]);
  });
});
