import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('saved views', { work: false });
});
afterAll(() => api.stop());

const VIEW = 'id name shared own ownerName mayChange query density columns { column width pinned }';

interface View {
  id: string;
  name: string;
  shared: boolean;
  own: boolean;
  ownerName: string | null;
  mayChange: boolean;
  query: string;
}

interface Saved {
  view: View | null;
  userErrors: { code: string; path: string[] }[];
}

async function create(client: TestClient, input: object): Promise<Saved> {
  const { createView } = await client.query<{ createView: Saved }>(
    `mutation ($input: CreateViewInput!) { createView(input: $input) { view { ${VIEW} } userErrors { code path } } }`,
    { input: { query: '', columns: [], ...input } },
  );
  return createView;
}

async function update(client: TestClient, input: object): Promise<Saved> {
  const { updateView } = await client.query<{ updateView: Saved }>(
    `mutation ($input: UpdateViewInput!) { updateView(input: $input) { view { ${VIEW} } userErrors { code path } } }`,
    { input },
  );
  return updateView;
}

async function remove(client: TestClient, id: string | undefined) {
  const { deleteView } = await client.query<{
    deleteView: { deleted: boolean; userErrors: { code: string }[] };
  }>(`mutation { deleteView(input: { id: "${id}" }) { deleted userErrors { code } } }`);
  return deleteView;
}

const viewsOf = async (client: TestClient) =>
  (await client.query<{ savedViews: View[] }>(`{ savedViews { ${VIEW} } }`)).savedViews;

const names = async (client: TestClient) => (await viewsOf(client)).map(({ name }) => name);

test('W3 filters, sort, columns and density are saved under a name, changed part by part, and deleted', async () => {
  const ada = await api.as(await api.user({ roles: ['Supervisor'] }));
  const columns = [
    { column: 'teams', width: 220, pinned: true },
    { column: 'status', width: null, pinned: false },
  ];
  const input = { name: ' Night ', query: '?team=not:a&sort=-name', columns, density: 'COMPACT' };
  const { view } = await create(ada, input);
  const saved = { name: 'Night', shared: false, own: true, mayChange: true, columns, density: 'COMPACT' };
  expect(view).toMatchObject({ ...saved, query: 'team=not:a&sort=-name' });
  await update(ada, { id: view?.id, name: 'Nights' });
  await update(ada, { id: view?.id, query: 'status=locked', density: 'NORMAL' });
  expect(await viewsOf(ada)).toMatchObject([
    { ...saved, name: 'Nights', query: 'status=locked', density: 'NORMAL' },
  ]);
  expect(await remove(ada, view?.id)).toEqual({ deleted: true, userErrors: [] });
  expect((await remove(ada, view?.id)).userErrors).toEqual([{ code: 'UNKNOWN_ID' }]);
});

test('W3 a view is its owner’s alone until it is shared; then its owner and who manages settings change it', async () => {
  const owner = await api.user({ roles: ['Supervisor'], firstName: 'Ola', lastName: 'Owner' });
  const [ola, other] = [await api.as(owner), await api.as(await api.user({ roles: ['Supervisor'] }))];
  const { view } = await create(ola, { name: 'Mine' });
  const id = view?.id;
  expect([await names(other), await names(api.client)]).toEqual([[], []]);
  for (const client of [other, api.client]) {
    expect((await update(client, { id, name: 'Theirs' })).userErrors).toMatchObject([{ code: 'UNKNOWN_ID' }]);
    expect((await remove(client, id)).deleted).toBe(false);
  }
  await update(ola, { id, shared: true });
  expect(await viewsOf(other)).toMatchObject([
    { name: 'Mine', own: false, ownerName: null, mayChange: false },
  ]);
  expect(await viewsOf(api.client)).toMatchObject([{ ownerName: 'Ola Owner', mayChange: true }]);
  expect((await update(other, { id, name: 'Theirs' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect((await remove(other, id)).userErrors).toEqual([{ code: 'NOT_ALLOWED' }]);
  expect((await update(api.client, { id, name: 'Everybody’s' })).view?.name).toBe('Everybody’s');
  expect((await remove(api.client, id)).deleted).toBe(true);
});

test('W3 who manages settings and shares a view of another no more is shown it as it was saved', async () => {
  const ola = await api.as(await api.user({ roles: ['Supervisor'] }));
  const { view } = await create(ola, { name: 'For all', shared: true });
  const saved = await update(api.client, { id: view?.id, name: 'For one', shared: false });
  expect(saved).toMatchObject({
    view: { id: view?.id, name: 'For one', shared: false, own: false, mayChange: false },
    userErrors: [],
  });
  expect(await viewsOf(ola)).toMatchObject([{ name: 'For one', shared: false, own: true, mayChange: true }]);
});

test('W3 who manages settings of less than the site changes no view of others', async () => {
  const { view } = await create(api.client, { name: 'Of all', shared: true });
  const role = await api.site.role('Settler', ['users.read', 'settings.manage'], 'TEAMS');
  const narrow = await api.as(await api.user({ roles: [role] }));
  expect((await update(narrow, { id: view?.id, shared: false })).userErrors).toMatchObject([
    { code: 'NOT_ALLOWED' },
  ]);
});

test('W3 a name is taken once by one person, and what is wrong is told at its field', async () => {
  const ada = await api.as(await api.user({ roles: ['Supervisor'] }));
  await create(ada, { name: 'Day' });
  expect((await create(ada, { name: 'DAY' })).userErrors).toEqual([{ code: 'NAME_TAKEN', path: ['name'] }]);
  const { view } = await create(ada, { name: 'Other' });
  expect((await update(ada, { id: view?.id, name: 'day' })).userErrors).toMatchObject([
    { code: 'NAME_TAKEN' },
  ]);
  expect((await create(api.client, { name: 'Day' })).userErrors).toEqual([]);
  const twice = [{ column: 'teams' }, { column: 'teams' }];
  expect((await create(ada, { name: ' ', columns: twice })).userErrors).toEqual([
    { code: 'REQUIRED', path: ['name'] },
    { code: 'INVALID', path: ['columns', '1'] },
  ]);
  await expect(create(ada, { name: 'x'.repeat(101) })).rejects.toThrow(/BAD_USER_INPUT/);
  const agent = await api.as(await api.user({ roles: ['Agent'] }));
  expect(await agent.refusal('{ savedViews { id } }')).toBe('FORBIDDEN');
});
