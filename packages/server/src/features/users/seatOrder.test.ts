import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { run, stateOf } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestUser } from '../../testing/userValues.ts';

let api: TestApi;
let users: TestUser[];
beforeAll(async () => {
  api = await startTestApi('seat order');
  const names = ['dora', 'ada', 'emil', 'carl', 'bo'];
  users = await api.users(
    names.map((firstName) => ({ firstName, lastName: null, username: `u.${firstName}` })),
  );
});
afterAll(() => api.stop());

/** Who gets the three seats of the pool, by first letters; all of them are free again afterwards. */
async function served(selection: object): Promise<string> {
  const done = await run(api.client, 'bulkSetLicense', { selection, license: 'CONTACT' });
  expect(done.counts).toMatchObject({ changed: 3, refused: 2 });
  const holders = await Promise.all(
    users.map(async ({ id, username }) => [username, await stateOf(api, id)] as const),
  );
  await run(api.client, 'undoRun', { runId: done.id });
  return holders
    .flatMap(([username, { license }]) => (license === 'CONTACT' ? [username.charAt(2)] : []))
    .sort()
    .join('');
}

test('B12 seats are given in the order in which the selection is seen', async () => {
  await api.site.run((em) => rows(em, sql`update license_pools set seats = 3 where license = 'CONTACT'`));
  const where = { text: 'u.' };
  expect(await served({ filter: { where } })).toBe('abc');
  expect(await served({ filter: { where, sort: [{ field: 'USERNAME', direction: 'DESC' }] } })).toBe('cde');
  expect(
    await served({ filter: { where, sort: [{ field: 'LICENSE' }, { field: 'CREATED_AT' }] } }),
  ).toHaveLength(3);
  const ids = users.map(({ id }) => id);
  expect(await served({ ids })).toBe('ade');
  expect(await served({ ids: [...ids].reverse() })).toBe('bce');
  const { saveSelection } = await api.query<{ saveSelection: { savedSelection: { id: string } } }>(
    'mutation { saveSelection(input: { keys: ["u.emil", "u.bo", "u.dora", "u.ada", "u.carl"] }) { savedSelection { id } } }',
  );
  expect(await served({ savedSelection: saveSelection.savedSelection.id })).toBe('bde');
});
