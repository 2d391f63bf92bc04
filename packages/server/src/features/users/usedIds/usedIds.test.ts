import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import type { TestClient } from '../../../testing/TestClient.ts';
import { gapsBetween } from './gapsBetween.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('used ids');
});
afterAll(() => api.stop());

interface Used {
  taken: { value: string; holder: { username: string } | null }[];
  free: { first: string; last: string }[];
  nextFree: string | null;
}

async function used(kind: string, from?: string, client: TestClient = api.client, first = 50): Promise<Used> {
  const { usedIds } = await client.query<{ usedIds: Used }>(
    `query ($kind: UsedIdKind!, $from: String, $first: Int!) { usedIds(kind: $kind, from: $from, first: $first) {
       taken { value holder { username } } free { first last } nextFree } }`,
    { kind, from, first },
  );
  return usedIds;
}

test('U4 the taken ones come with their holders, the gaps between them and the next free one', async () => {
  expect(await used('PBX_ID')).toEqual({
    taken: [],
    free: [{ first: '1000', last: '9999' }],
    nextFree: '1000',
  });
  await api.users([
    { username: 'a', extension: '0041' },
    { username: 'b', extension: '0042' },
    { username: 'c', extension: '0045' },
    { username: 'd', extension: '77' },
    { username: 'gone', extension: '0043', status: 'DELETED' },
  ]);
  expect(await used('EXTENSION')).toEqual({
    taken: [
      { value: '0041', holder: { username: 'a' } },
      { value: '0042', holder: { username: 'b' } },
      { value: '0045', holder: { username: 'c' } },
    ],
    free: [
      { first: '0043', last: '0044' },
      { first: '0046', last: '9999' },
    ],
    nextFree: '0043',
  });
  expect(await used('EXTENSION', '0041', api.client, 1)).toMatchObject({ nextFree: '0043', free: [] });
  expect((await used('EXTENSION', '9999')).nextFree).toBe('9999');
});

test('U4 R2 whoever may not see a holder is told only that the number is taken', async () => {
  await api.user({ username: 'hidden', numericId: '4711' });
  const role = await api.site.role('Team creator', ['users.read', 'users.create'], 'TEAMS');
  expect((await used('NUMERIC_ID', '4711', await api.asRole(role))).taken).toEqual([
    { value: '4711', holder: null },
  ]);
  await expect(used('NUMERIC_ID', '4711', await api.asRole('Supervisor'))).rejects.toThrow(/users.create/);
});

test('gaps keep the leading zeros of the numbers around them', () => {
  expect(gapsBetween('008', '012', ['008', '010'])).toEqual([
    { first: '009', last: '009' },
    { first: '011', last: '012' },
  ]);
});
