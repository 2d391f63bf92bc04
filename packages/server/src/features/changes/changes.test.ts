import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import type { Named } from '../../testing/userValues.ts';

let api: TestApi;
let teams: Record<'day' | 'night', Named>;
let ada: { id: string };
let bob: { id: string };
let beforeAnything: string;

interface Change {
  id: string;
  kind: string;
  field: string;
  whom: { id: string } | null;
  subject: { type: string; name: string } | null;
  actor: { name: string };
  before: string | null;
  after: string | null;
  added: string[];
}

beforeAll(async () => {
  api = await startTestApi('changes');
  teams = await api.teams('day', 'night');
  ada = await api.user({ firstName: '=Ada', teams: [teams.day] });
  bob = await api.user({ firstName: 'Bob' });
  beforeAnything = new Date().toISOString();
  await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [ada.id, bob.id] },
    teamIds: [teams.night.id],
    mode: 'ADD',
    reason: '=1+1',
  });
  await run(api.client, 'bulkSuspend', { selection: { ids: [bob.id] } });
});
afterAll(() => api.stop());

async function list(filter: object, client: TestClient = api.client, page = '') {
  const { changes } = await client.query<{
    changes: { nodes: Change[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
  }>(
    `query ($filter: ChangeFilter) { changes(filter: $filter, first: ${page || '50'}) {
       totalCount pageInfo { endCursor hasNextPage }
       nodes { id kind field before after added whom { id } subject { type name } actor { name } } } }`,
    { filter },
  );
  return changes;
}

const shown = ({ nodes }: { nodes: Change[] }) => nodes.map(({ field, whom }) => [field, whom?.id ?? null]);

test('C2 the log of the site is filtered by whom, who, what, when and run, the newest first', async () => {
  const nightShift = [
    ['teams', bob.id],
    ['teams', ada.id],
  ];
  expect(shown(await list({}))).toEqual([['suspendedAt', bob.id], ...nightShift]);
  expect(shown(await list({ user: ada.id }))).toEqual([['teams', ada.id]]);
  expect(shown(await list({ field: ['teams'] }))).toEqual(nightShift);
  expect(shown(await list({ field: ['teams', 'suspendedAt'], user: bob.id }))).toHaveLength(2);
  expect(shown(await list({ kind: ['SUSPEND'] }))).toEqual([['suspendedAt', bob.id]]);
  expect(shown(await list({ kind: ['SUSPEND'], field: ['teams'] }))).toEqual([]);
  expect(shown(await list({ actor: api.admin.id }))).toHaveLength(3);
  expect(shown(await list({ actor: bob.id }))).toEqual([]);
  expect(shown(await list({ from: beforeAnything }))).toHaveLength(3);
  expect(shown(await list({ before: beforeAnything }))).toEqual([]);
  expect(await list({ field: ['teams'] })).toMatchObject({ totalCount: 2 });
  const first = await list({}, api.client, '2');
  const rest = await list({}, api.client, `2, after: "${first.pageInfo.endCursor}"`);
  expect([...first.nodes, ...rest.nodes].map(({ field }) => field)).toEqual([
    'suspendedAt',
    'teams',
    'teams',
  ]);
});

test('C2 who may see some of the users sees their changes, and none of the site', async () => {
  const lead = await api.user({ roles: ['Supervisor'], teams: [teams.day] });
  const role = '{ name: "Noc", userType: AGENT, scope: SITE, permissions: [] }';
  await api.query(`mutation { createRole(input: ${role}) { userErrors { code } } }`);
  expect((await list({})).nodes.some(({ subject }) => subject?.name === 'Noc')).toBe(true);
  expect(shown(await list({}, await api.as(lead)))).toEqual([['teams', ada.id]]);
  const nobody = await api.asRole('Agent');
  expect(await nobody.refusal('{ changes(first: 1) { totalCount } }')).toBe('FORBIDDEN');
  expect((await nobody.fetch('/files/north/changes.csv')).status).toBe(403);
});

test('C2 the filtered log is exported as CSV with harmless cells, and the export is in the log', async () => {
  const answer = await api.client.fetch(`/files/north/changes.csv?field=teams&from=${beforeAnything}`);
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain("'=1+1");
  expect(lines[2]).toContain("'=Ada");
  const [exported] = (await list({ kind: ['CHANGE_SITE'] })).nodes;
  expect(exported).toMatchObject({
    field: 'exported',
    subject: { type: 'EXPORT' },
    actor: { name: 'Dana Weber' },
  });
  expect((await api.client.fetch('/files/north/changes.csv?from=soon')).status).toBe(400);
});

test('C1 settings of the site leave what they were and who changed them', async () => {
  await api.query('mutation { updateSiteSettings(input: { guardCount: 7 }) { userErrors { code } } }');
  const [changed] = (await list({ field: ['guardCount'] })).nodes;
  expect(changed).toMatchObject({
    before: '1000000',
    after: '7',
    whom: null,
    subject: { type: 'SETTINGS' },
    actor: { name: 'Dana Weber' },
  });
  await api.query('mutation { updateSiteSettings(input: { guardCount: 7 }) { userErrors { code } } }');
  expect(await list({ field: ['guardCount'] })).toMatchObject({ totalCount: 1 });
});

test('C2 a run with more rows than few users have is listed whole', async () => {
  const { id } = await run(api.client, 'bulkReactivate', { selection: { ids: [bob.id] } });
  await api.site.run((em) =>
    em.execute(
      `insert into changes (site_id, run_id, user_id, field, after)
       select site_id, id, '${ada.id}'::uuid, 'skills', '[]'::jsonb from runs, generate_series(1, 50000) where id = '${id}'
       union all select site_id, id, '${bob.id}'::uuid, 'language', '"de"'::jsonb from runs where id = '${id}'`,
    ),
  );
  expect(shown(await list({ run: id, field: ['language'] }))).toEqual([['language', bob.id]]);
  expect(shown(await list({ actor: api.admin.id, field: ['language'] }))).toEqual([['language', bob.id]]);
});
