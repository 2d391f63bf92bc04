import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, sql } from '../../platform/database/sql.ts';
import { plan } from '../../testing/imports.ts';
import { type BulkAnswer, type BulkMutation, bulk, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('concurrent seats');
});
afterAll(() => api.stop());

const SEATS = 12;

interface Pool {
  seats: number;
  used: number;
  holders: number;
}

function pool(): Promise<Pool> {
  return api.site.run((em) =>
    row<Pool>(
      em,
      sql`select seats, used, (select count(*)::int from license_seats s where s.license = p.license) as holders
          from license_pools p where license = 'CONTACT'`,
    ),
  );
}

/** Looks at the pool again and again while `work` goes on; returns how often it did. */
async function watching(work: Promise<unknown>): Promise<number> {
  let looks = 0;
  let working = true;
  void work.finally(() => {
    working = false;
  });
  while (working) {
    const { seats, used, holders } = await pool();
    expect(used).toBeLessThanOrEqual(seats);
    expect(used).toBe(holders);
    looks += 1;
  }
  return looks;
}

/** Every third of the users, beginning with another one each time. */
const some = <T>(all: readonly T[], nth: number) => all.filter((_one, index) => (index + nth) % 3 === 0);

test('L2 fifty runs at once on one pool never oversell it, and every request is answered', async () => {
  const ids = (await api.users(36)).map(({ id }) => id);
  const { setLicenseSeats } = await api.query<{ setLicenseSeats: { userErrors: unknown[] } }>(
    `mutation { setLicenseSeats(input: { license: CONTACT, seats: ${SEATS} }) { userErrors { code } } }`,
  );
  expect(setLicenseSeats.userErrors).toEqual([]);
  const select = (chosen: string[]) => ({ selection: { ids: chosen } });
  const toUndo: string[] = [];
  for (let nth = 0; nth < 6; nth += 1) {
    const given = {
      ...select(ids.slice(nth * 2, nth * 2 + 2)),
      license: nth % 2 === 0 ? 'CONTACT' : 'ENTERPRISE',
    };
    toUndo.push((await run(api.client, 'bulkSetLicense', given)).id);
  }
  const imports: string[] = [];
  for (let nth = 0; nth < 6; nth += 1) {
    const rows = [1, 2, 3].map((at) => `New${nth}${at},new${nth}${at}@seats.test,Agent,Contact`);
    const file = `First Name,Email,Role,License\n${rows.join('\n')}\n`;
    imports.push((await plan(api.client, file)).run.id);
  }

  const requests: [BulkMutation, object][] = [];
  for (let nth = 0; nth < 14; nth += 1) {
    requests.push([
      'bulkSetLicense',
      { ...select(some(ids, nth)), license: nth % 4 === 3 ? 'NONE' : 'CONTACT' },
    ]);
  }
  for (let nth = 0; nth < 12; nth += 1) {
    requests.push(['bulkDelete', select(some(ids, nth).slice(nth % 4, 8))]);
    requests.push(['bulkRestore', select(some(ids, nth + 1))]);
  }
  for (const runId of toUndo) requests.push(['undoRun', { runId }]);
  for (const planId of imports) requests.push(['applyPlan', { planId }]);
  expect(requests).toHaveLength(50);

  const shuffled = requests.map((request, index) => ({ request, place: (index * 31) % 50 }));
  shuffled.sort((a, b) => a.place - b.place);
  const answers: BulkAnswer[] = [];
  const work = Promise.all(
    shuffled.map(async ({ request: [mutation, input] }) =>
      answers.push(await bulk(api.client, mutation, input)),
    ),
  );
  expect(await watching(work)).toBeGreaterThan(3);
  await work;

  expect(answers).toHaveLength(50);
  for (const { run: ended, userErrors } of answers) {
    expect(userErrors).toEqual([]);
    // One that was undone meanwhile was applied before.
    expect(['APPLIED', 'UNDONE']).toContain(ended.status);
    const { selected = 0, changed = 0, unchanged = 0, refused = 0 } = ended.counts ?? {};
    expect(changed + unchanged + refused).toBe(selected);
  }
  const { seats, used, holders } = await pool();
  expect(seats).toBe(SEATS);
  expect(used).toBe(holders);
  expect(used).toBeLessThanOrEqual(seats);
}, 30_000);
