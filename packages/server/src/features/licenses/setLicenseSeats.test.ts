import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('license seats');
});
afterAll(() => api.stop());

async function setSeats(client: TestClient, license: string, seats: number) {
  const { setLicenseSeats } = await client.query<{
    setLicenseSeats: {
      licensePool: { seats: number; used: number; free: number } | null;
      userErrors: { code: string; message: string; path: string[] }[];
    };
  }>(
    `mutation ($input: SetLicenseSeatsInput!) { setLicenseSeats(input: $input) {
       licensePool { seats used free } userErrors { code message path } } }`,
    { input: { license, seats } },
  );
  return setLicenseSeats;
}

const history = (client: TestClient) =>
  client.query<{ seatsChanges: object[] }>('{ seatsChanges { license actorName before after at } }');

test('L1 a billing administrator changes the number of seats, not below those in use, and it is kept who did', async () => {
  await api.users(4, { license: 'CONTACT' });
  const billing = await api.asRole('Billing Admin');
  const before = await setSeats(api.client, 'CONTACT', 10);
  expect(before).toMatchObject({ licensePool: { seats: 10, used: 4, free: 6 }, userErrors: [] });
  expect(await setSeats(billing, 'CONTACT', 4)).toMatchObject({ licensePool: { seats: 4, free: 0 } });
  const refused = await setSeats(billing, 'CONTACT', 3);
  expect(refused).toMatchObject({ licensePool: null, userErrors: [{ code: 'IN_USE', path: ['seats'] }] });
  expect(refused.userErrors[0]?.message).toContain('4 seats are in use');
  expect(await setSeats(billing, 'CONTACT', 4)).toMatchObject({ userErrors: [] });
  const { seatsChanges } = await history(billing);
  expect(seatsChanges).toMatchObject([
    { license: 'CONTACT', before: 10, after: 4 },
    { license: 'CONTACT', actorName: 'Dana Weber', after: 10 },
  ]);
});

test('L1 a pool has at least three seats, and a plan may lack a kind', async () => {
  for (const seats of [2, 0, -1, 2_000_000_000]) {
    expect((await setSeats(api.client, 'ENTERPRISE', seats)).userErrors).toMatchObject([
      { code: 'INVALID', path: ['seats'] },
    ]);
  }
  const { site, client } = await api.otherSite('plain');
  await site.run((em) => rows(em, sql`delete from license_pools where license = 'CONTACT'`));
  expect((await setSeats(client, 'CONTACT', 5)).userErrors).toMatchObject([
    { code: 'INVALID', path: ['license'] },
  ]);
  expect((await setSeats(client, 'ENTERPRISE', 3)).userErrors).toEqual([]);
});

test('R2 only who manages licenses changes seats and sees who did', async () => {
  const supervisor = await api.asRole('Supervisor');
  const change =
    'mutation { setLicenseSeats(input: { license: CONTACT, seats: 9 }) { userErrors { code } } }';
  for (const query of [change, '{ seatsChanges { after } }']) {
    expect((await supervisor.send(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});
