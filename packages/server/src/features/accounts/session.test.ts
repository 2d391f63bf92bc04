import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('session');
});
afterAll(() => api.stop());

test('a session shows who is signed in, where, and what they may do', async () => {
  const { viewer } = await api.query<{ viewer: unknown }>(
    '{ viewer { id name username language site { slug home userCount } sites { slug } permissions } }',
  );
  expect(viewer).toMatchObject({
    id: api.admin.id,
    name: 'Dana Weber',
    site: { slug: 'north', home: true, userCount: 1 },
    sites: [{ slug: 'north' }],
    permissions: expect.arrayContaining(['USERS_READ', 'USERS_DELETE']),
  });
});
