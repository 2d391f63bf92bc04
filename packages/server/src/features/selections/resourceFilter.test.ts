import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { bulk, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import type { TestUser } from '../../testing/userValues.ts';

let api: TestApi;
let ann: TestUser;
let ben: TestUser;
let lead: TestUser;
let night: { id: string };

beforeAll(async () => {
  api = await startTestApi('resource filters');
  ({ night } = await api.teams('night'));
  ann = await api.user({ username: 'ann', teams: [{ ...night, name: 'night' }] });
  ben = await api.user({ username: 'ben' });
  lead = await api.user({ username: 'lead', roles: ['Admin'] });
  await run(api.client, 'bulkSetFields', {
    selection: { ids: [lead.id] },
    resourceFilter: { team: { in: [night.id] } },
  });
});
afterAll(() => api.stop());

async function seenBy(client: TestClient): Promise<string[]> {
  const { users } = await client.query<{ users: { nodes: { username: string }[]; totalCount: number } }>(
    '{ users(first: 200) { nodes { username } totalCount } }',
  );
  expect(users.totalCount).toBe(users.nodes.length);
  return users.nodes.map(({ username }) => username).sort();
}

test('R2 a resource filter limits whom its holder sees, on top of the role', async () => {
  const client = await api.as(lead);
  expect(await seenBy(client)).toEqual(['ann']);
  const found = await client.query('query ($id: ID!) { user(id: $id) { id } node(id: $id) { id } }', {
    id: ben.id,
  });
  expect(found).toEqual({ user: null, node: null });
});

test('R2 B1 nobody is acted on whom the filter hides, as if there were no such user', async () => {
  const client = await api.as(lead);
  const input = { selection: { ids: [ann.id, ben.id] }, properties: [{ key: 'ringTimeout', value: 30 }] };
  const set = await run(client, 'bulkSetProperties', input);
  expect(set.counts).toMatchObject({ changed: 1, refused: 1 });
  expect(set.refusals.nodes).toMatchObject([{ user: { id: ben.id }, code: 'NOT_FOUND' }]);
});

test('R2 a plan is refused for whom the filter hides by the time it is applied', async () => {
  const mia = await api.user({ username: 'mia', roles: ['Admin'] });
  const client = await api.as(mia);
  const input = { selection: { ids: [ann.id, ben.id] }, properties: [{ key: 'idleLogOff', value: 30 }] };
  const plan = await run(client, 'bulkSetProperties', { ...input, dryRun: true });
  await run(api.client, 'bulkSetFields', {
    selection: { ids: [mia.id] },
    resourceFilter: { team: { notIn: [night.id] } },
  });
  const applied = await run(client, 'applyPlan', { planId: plan.id });
  expect(applied.counts).toMatchObject({ changed: 1 });
  expect(applied.refusals.nodes).toMatchObject([{ user: { id: ann.id }, code: 'NOT_FOUND' }]);
});

test('section 1 the filter of the user group is inherited, and one of the user counts instead', async () => {
  const group = await api.site.userGroup('Limited');
  await api.site.run((em) =>
    rows(
      em,
      sql`update user_groups set resource_filter = ${JSON.stringify({ team: { empty: true } })}::jsonb where id = ${group.id}`,
    ),
  );
  const kim = await api.user({ username: 'kim', roles: ['Admin'], userGroupId: group.id });
  expect(await seenBy(await api.as(kim))).not.toContain('ann');
  const own = { selection: { ids: [kim.id] }, resourceFilter: { team: { in: [night.id] } } };
  const set = await run(api.client, 'bulkSetFields', own);
  expect(await seenBy(await api.as(kim))).toEqual(['ann']);
  await run(api.client, 'undoRun', { runId: set.id });
  expect(await seenBy(await api.as(kim))).toContain('ben');
});

test('U9 who is limited widens neither their own filter nor those of others', async () => {
  const client = await api.as(lead);
  const cleared = await bulk(client, 'bulkSetFields', { selection: { ids: [ann.id] }, resourceFilter: null });
  expect(cleared.userErrors).toMatchObject([{ code: 'INVALID', path: ['resourceFilter'] }]);
  const imported = client.query(
    'mutation { bulkCreate(input: { columns: ["Email Address"], rows: [["x@y.test"]] }) { userErrors { code } } }',
  );
  await expect(imported).rejects.toThrow(/whole site/);
});

test('B9 undo brings no filter back for oneself, and who is limited does not undo what limits them', async () => {
  const tom = await api.user({ roles: ['Admin'], teams: [{ ...night, name: 'night' }] });
  const set = (resourceFilter: object | null) =>
    run(api.client, 'bulkSetFields', { selection: { ids: [tom.id] }, resourceFilter });
  const undo = async (runId: string) => bulk(await api.as(tom), 'undoRun', { runId });
  const limited = await set({ team: { in: [night.id] } });
  expect((await undo(limited.id)).userErrors).toMatchObject([{ code: 'UNKNOWN_ID' }]);
  const cleared = await set(null);
  expect((await undo(cleared.id)).run.refusals.nodes).toMatchObject([{ code: 'SELF' }]);
});
