import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { bulk, readRun, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import type { Named } from '../../testing/userValues.ts';

const UNKNOWN = '00000000-0000-7000-8000-000000000000';
const ALLOWED = [
  'users.read',
  'users.assign',
  'users.edit',
  'users.delete',
  'users.restore',
  'accounts.lock',
  'runs.read',
];

let api: TestApi;
let day: Named;
let ids: Record<string, string>;
let holders: Record<'SITE' | 'ORG_UNIT' | 'TEAMS', TestClient>;

/** Europe with Berlin below it, America; the teams Night and Day across them. */
beforeAll(async () => {
  api = await startTestApi('scopes');
  const { Night, Day } = await api.teams('Night', 'Day');
  day = Day;
  const europe = await api.site.orgUnit('Europe');
  const berlin = await api.site.orgUnit('Berlin', europe);
  const paris = await api.site.orgUnit('Paris', europe);
  const america = await api.site.orgUnit('America');
  const [inBerlin, inParis, inAmerica, nightly, nowhere] = await api.users([
    { username: 'berlin', orgUnitId: berlin.id },
    { username: 'paris', orgUnitId: paris.id, teams: [Night] },
    { username: 'america', orgUnitId: america.id, teams: [Day] },
    { username: 'nightly', orgUnitId: america.id, teams: [Night] },
    { username: 'nowhere' },
  ]);
  ids = {
    berlin: inBerlin?.id ?? '',
    paris: inParis?.id ?? '',
    america: inAmerica?.id ?? '',
    nightly: nightly?.id ?? '',
    nowhere: nowhere?.id ?? '',
  };
  const holder = async (scope: 'SITE' | 'ORG_UNIT' | 'TEAMS') => {
    const role = await api.site.role(`In ${scope}`, ALLOWED, scope);
    const values = { roles: [role], userType: 'SUPERVISOR' as const, orgUnitId: europe.id, teams: [Night] };
    return api.as(await api.user({ ...values, username: `holder-${scope.toLowerCase()}` }));
  };
  holders = { SITE: await holder('SITE'), ORG_UNIT: await holder('ORG_UNIT'), TEAMS: await holder('TEAMS') };
});
afterAll(() => api.stop());

const all = ['america', 'berlin', 'nightly', 'nowhere', 'paris'];
const reach = {
  SITE: all,
  ORG_UNIT: ['berlin', 'paris'],
  TEAMS: ['nightly', 'paris'],
} as const;
const scopes = ['SITE', 'ORG_UNIT', 'TEAMS'] as const;
const idOf = (name: string) => ids[name] ?? '';

const changing: [Parameters<typeof bulk>[1], object][] = [
  ['bulkAssignTeams', { teamIds: [], mode: 'ADD' }],
  ['bulkSetFields', { language: 'de' }],
  ['bulkLock', {}],
  ['bulkUnlock', {}],
  ['bulkDelete', {}],
  ['bulkRestore', {}],
];

describe.each(scopes)('R2 a role for %s', (scope) => {
  const seen = reach[scope];
  const hidden = all.filter((name) => !(seen as readonly string[]).includes(name));

  test('shows its users in lists, by their ids, in counts and in pasted lists, and no others', async () => {
    const client = holders[scope];
    const { users, viewer } = await client.query<{
      users: { nodes: { username: string }[] };
      viewer: { site: { userCount: number } };
    }>(
      '{ users(first: 50, sort: [{ field: USERNAME }]) { nodes { username } } viewer { site { userCount } } }',
    );
    expect(viewer.site.userCount).toBe(users.nodes.length);
    const names = users.nodes.map(({ username }) => username);
    expect(names.filter((name) => all.includes(name))).toEqual(seen);
    for (const name of all) {
      const id = idOf(name);
      const answer = await client.query(
        `{ user(id: "${id}") { id } node(id: "${id}") { id } nodes(ids: ["${id}"]) { id }
           selectionCount(selection: { ids: ["${id}"] }) { count } }`,
      );
      const one = { id };
      expect(answer).toEqual(
        names.includes(name)
          ? { user: one, node: one, nodes: [one], selectionCount: { count: 1 } }
          : { user: null, node: null, nodes: [null], selectionCount: { count: 0 } },
      );
    }
    const { saveSelection } = await client.query<{ saveSelection: { savedSelection: object } }>(
      `mutation { saveSelection(input: { keys: ${JSON.stringify(all)} }) { savedSelection { count unknown } } }`,
    );
    expect(saveSelection.savedSelection).toEqual({ count: seen.length, unknown: hidden });
  });

  test.each(changing)(
    'acts by %s on its users only; another one is as an unknown id',
    async (mutation, input) => {
      const client = holders[scope];
      const values = mutation === 'bulkAssignTeams' ? { ...input, teamIds: [day.id] } : input;
      const wanted = [...all.map(idOf), UNKNOWN];
      const done = await run(client, mutation, { ...values, selection: { ids: wanted }, dryRun: true });
      expect(done.counts?.selected).toBe(wanted.length);
      const refused = done.refusals.nodes.filter(({ code }) => code === 'NOT_FOUND');
      expect(refused).toHaveLength(hidden.length + 1);
      expect((done.counts?.changed ?? 0) + (done.counts?.unchanged ?? 0)).toBe(seen.length);
      const matching = { selection: { filter: { where: { ids: { in: wanted } } } }, dryRun: true };
      const { run: filtered, userErrors } = await bulk(client, mutation, { ...values, ...matching });
      expect(userErrors).toEqual([]);
      expect(filtered.counts?.selected).toBe(seen.length);
    },
  );
});

test('R2 a plan reaches no further than the role does when it is applied', async () => {
  const client = holders.TEAMS;
  const selection = { ids: [idOf('paris'), idOf('nightly')] };
  const planned = await run(client, 'bulkAssignTeams', {
    selection,
    teamIds: [day.id],
    mode: 'ADD',
    dryRun: true,
  });
  expect(planned.counts).toMatchObject({ changed: 2 });
  await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [idOf('nightly')] },
    teamIds: [],
    mode: 'REPLACE',
  });
  const applied = await run(client, 'applyPlan', { planId: planned.id });
  expect(applied.refusals.nodes.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  expect(applied.counts).toMatchObject({ changed: 1, refused: 1 });
});

test('R2 the runs of others are as unknown where a role does not reach the whole site', async () => {
  const done = await run(api.client, 'bulkSetFields', {
    selection: { ids: [idOf('paris')] },
    language: 'de',
  });
  expect(await readRun(holders.SITE, done.id)).not.toBeNull();
  for (const scope of ['ORG_UNIT', 'TEAMS'] as const) {
    expect(await readRun(holders[scope], done.id)).toBeNull();
    const { userErrors } = await bulk(holders[scope], 'undoRun', { runId: done.id });
    expect(userErrors).toMatchObject([{ code: 'UNKNOWN_ID' }]);
  }
});

test('R2 the other sites of a person are counted as far as their roles reach there', async () => {
  const west = await api.otherSite('west');
  const team = await west.site.role('Team', ['users.read'], 'TEAMS');
  const whole = await west.site.role('Whole', ['users.read']);
  const [narrow, wide] = await Promise.all(
    [team, whole].map(async (role) => {
      const user = await api.user();
      await west.site.run((em) =>
        rows(
          em,
          sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
              values (${west.site.id}, ${user.id}, ${api.site.id}, ${role})`,
        ),
      );
      const client = await api.as(user);
      const { viewer } = await client.query<{ viewer: { sites: object[] } }>(
        '{ viewer { sites { slug userCount } } }',
      );
      return viewer.sites[1];
    }),
  );
  expect([narrow, wide]).toEqual([
    { slug: 'west', userCount: 0 },
    { slug: 'west', userCount: 1 },
  ]);
});
