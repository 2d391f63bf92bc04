import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { countingStatements } from '../../testing/countingStatements.ts';
import { run, stateOf } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import { remove, save } from '../../testing/structure.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { untilWaiting } from '../../testing/untilWaiting.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('structure_named', { work: false });
});
afterAll(() => api.stop());

const kinds = [
  ['Team', 'teams'],
  ['Skill', 'skills'],
  ['AgentGroup', 'agentGroups'],
  ['BusinessUnit', 'businessUnits'],
  ['Feature', 'features'],
] as const;

test.each(kinds)(
  'G1 a %s is created, renamed and deleted, its name unique without case',
  async (name, list) => {
    const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const made = await save(api.client, `create${name}`, field, { name: '  Été ' });
    expect(made).toMatchObject({ record: { name: 'Été' }, userErrors: [] });
    const id = made.record?.id;
    const other = await save(api.client, `create${name}`, field, { name: 'Other' });
    expect(await save(api.client, `create${name}`, field, { name: 'été' })).toMatchObject({
      record: null,
      userErrors: [{ code: 'NAME_TAKEN', path: ['name'] }],
    });
    expect(await save(api.client, `rename${name}`, field, { id, name: 'OTHER' })).toMatchObject({
      userErrors: [{ code: 'NAME_TAKEN' }],
    });
    expect(await save(api.client, `rename${name}`, field, { id, name: 'ÉTÉ' })).toMatchObject({
      record: { id, name: 'ÉTÉ' },
    });
    expect((await remove(api.client, `delete${name}`, { id: other.record?.id })).run).toMatchObject({
      status: 'APPLIED',
      counts: { selected: 0 },
    });
    const { found } = await api.query<{ found: { nodes: { name: string; userCount: number }[] } }>(
      `{ found: ${list} { nodes { name userCount } } }`,
    );
    expect(found.nodes).toEqual([{ name: 'ÉTÉ', userCount: 0 }]);
    await remove(api.client, `delete${name}`, { id });
  },
);

test('G1 names are checked: blank, with control characters, with a semicolon, not readable, too long', async () => {
  const codes = async (name: string) =>
    (await save(api.client, 'createTeam', 'team', { name })).userErrors.map(({ code }) => code);
  expect(await codes('   ')).toEqual(['REQUIRED']);
  expect(await codes('a\u0007b')).toEqual(['INVALID']);
  expect(await codes('Night;Day')).toEqual(['INVALID']);
  expect(await codes('N\ufffdcht')).toEqual(['INVALID']);
  const create = 'mutation ($input: CreateTeamInput!) { createTeam(input: $input) { userErrors { code } } }';
  expect(await api.client.refusal(create, { input: { name: 'x'.repeat(401) } })).toBe('BAD_USER_INPUT');
  expect(await codes('x'.repeat(101))).toEqual(['INVALID']);
  // What is stored counts: composed it can be longer, or shorter, than what was sent.
  expect(await codes('\u0958'.repeat(60))).toEqual(['INVALID']);
  expect(await codes('e\u0301'.repeat(60))).toEqual([]);
});

test('G1 what users have is deleted with their number only, and taken from each of them', async () => {
  const { late, day } = await api.teams('late', 'day');
  const ada = await api.user({ teams: [late, day] });
  const bo = await api.user({ teams: [late] });
  const gone = await api.user({ teams: [late], status: 'DELETED' });
  const asked = await remove(api.client, 'deleteTeam', { id: late.id });
  expect(asked.userErrors).toMatchObject([{ code: 'COUNT_REQUIRED', path: ['confirmCount'] }]);
  expect(asked.userErrors[0]?.message).toContain('2 users have the team "late"');
  const wrong = await remove(api.client, 'deleteTeam', { id: late.id, confirmCount: 3 });
  expect(wrong.userErrors[0]?.code).toBe('COUNT_REQUIRED');
  expect((await stateOf(api, ada.id)).teams).toEqual(['day', 'late']);
  const { run: deleted } = await remove(api.client, 'deleteTeam', { id: late.id, confirmCount: 2 });
  expect(deleted).toMatchObject({
    kind: 'DELETE_TEAM',
    status: 'APPLIED',
    counts: { changed: 3, refused: 0 },
  });
  expect((await stateOf(api, ada.id)).teams).toEqual(['day']);
  const changes = await api.query<{ changes: { nodes: { user: { id: string }; removed: string[] }[] } }>(
    `{ changes(first: 9, filter: { run: "${deleted.id}" }) { nodes { user { id } removed } } }`,
  );
  expect(changes.changes.nodes.map(({ user, removed }) => [user.id, removed]).sort()).toEqual(
    [ada.id, bo.id, gone.id].map((id) => [id, ['late']]).sort(),
  );
  expect((await remove(api.client, 'deleteTeam', { id: late.id })).userErrors[0]?.code).toBe('UNKNOWN_ID');
});

test('G1 B5 undo brings back what was deleted and who had it', async () => {
  const { night } = await api.teams('night');
  const ada = await api.user({ teams: [night] });
  const { run: deleted } = await remove(api.client, 'deleteTeam', { id: night.id, confirmCount: 1 });
  const plan = await run(api.client, 'undoRun', { runId: deleted.id, dryRun: true });
  expect(plan.differences.nodes[0]?.fields).toMatchObject([{ field: 'teams', added: ['night'] }]);
  expect((await api.query<{ node: unknown }>(`{ node(id: "${night.id}") { id } }`)).node).toBeNull();
  await run(api.client, 'applyPlan', { planId: plan.id });
  expect((await stateOf(api, ada.id)).teams).toEqual(['night']);
});

test('G1 B5 undo is refused where the name has been given to another', async () => {
  const { dawn } = await api.teams('dawn');
  const ada = await api.user({ teams: [dawn] });
  const { run: deleted } = await remove(api.client, 'deleteTeam', { id: dawn.id, confirmCount: 1 });
  await save(api.client, 'createTeam', 'team', { name: 'DAWN' });
  const undo = await run(api.client, 'undoRun', { runId: deleted.id });
  expect(undo).toMatchObject({ status: 'FAILED', error: { code: 'NAME_TAKEN' } });
  expect((await stateOf(api, ada.id)).teams).toEqual([]);
});

test('G1 a deleted skill leaves users and profiles, and comes back with its levels', async () => {
  const { sales } = await api.skills('sales');
  const ada = await api.user({ skills: { [sales.id]: 7 } });
  const profile = await api.site.run((em) =>
    row<{ id: string }>(
      em,
      sql`with made as (insert into profiles (site_id, name, user_group_id)
            values (${api.site.id}, 'Phone', ${api.site.userGroupId}) returning id)
          insert into profile_skills (site_id, profile_id, skill_id, level)
          select ${api.site.id}, id, ${sales.id}, 4 from made returning profile_id as id`,
    ),
  );
  const levels = () =>
    api.site.run((em) => rows(em, sql`select level from profile_skills where profile_id = ${profile.id}`));
  const { run: deleted } = await remove(api.client, 'deleteSkill', { id: sales.id, confirmCount: 1 });
  expect(deleted.differences.nodes[0]?.fields).toMatchObject([{ field: 'skills', removed: ['sales:7'] }]);
  expect(await levels()).toEqual([]);
  await run(api.client, 'undoRun', { runId: deleted.id });
  expect((await stateOf(api, ada.id)).skills).toEqual({ sales: 7 });
  expect(await levels()).toEqual([{ level: 4 }]);
});

test('G1 the number of statements that delete a team does not depend on its users', async () => {
  const { few, many } = await api.teams('few', 'many');
  await api.users(2, { teams: [few] });
  await api.users(500, { teams: [many] });
  const count = async (id: string, confirmCount: number) => {
    const input = { id, confirmCount };
    const deleting = () =>
      api.query('mutation ($input: DeleteTeamInput!) { deleteTeam(input: $input) { run { status } } }', {
        input,
      });
    return (await countingStatements(api.database, deleting)).statements;
  };
  const small = await count(few.id, 2);
  expect(await count(many.id, 500)).toBeLessThanOrEqual(small + 20);
});

test('R2 structure is managed by those who may, for the whole site', async () => {
  const supervisor = await api.asRole('Supervisor');
  const create = 'mutation { createTeam(input: { name: "Mine" }) { userErrors { code } } }';
  expect(await supervisor.refusal(create)).toBe('FORBIDDEN');
  const narrow = await api.asRole(await api.site.role('Narrow', ['structure.manage'], 'ORG_UNIT'));
  expect(await narrow.refusal(create)).toBe('FORBIDDEN');
  expect(await api.anonymous.refusal(create)).toBe('UNAUTHENTICATED');
});

test('B8 a deletion that takes from many waits for a second administrator, and takes from those who have it then', async () => {
  const { dusk, rest } = await api.teams('dusk', 'rest');
  const [ada] = await api.users(2, { teams: [dusk] });
  await api.site.run((em) =>
    rows(em, sql`update sites set second_approval = true, guard_count = 1 where id = ${api.site.id}`),
  );
  const { run: waiting } = await remove(api.client, 'deleteTeam', { id: dusk.id, confirmCount: 2 });
  expect(waiting.status).toBe('WAITING_FOR_APPROVAL');
  const second = await api.asRole('Admin');
  const approve = `mutation ($id: ID!) { approveRun(input: { runId: $id }) { run { status } userErrors { code } } }`;
  const late = await api.user({ teams: [rest] });
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into user_teams (site_id, user_id, team_id) values (${api.site.id}, ${late.id}, ${dusk.id})`,
    ),
  );
  expect(await second.query(approve, { id: waiting.id })).toMatchObject({
    approveRun: { run: { status: 'FAILED' } },
  });
  expect((await stateOf(api, ada?.id ?? '')).teams).toEqual(['dusk']);
  const { run: again } = await remove(api.client, 'deleteTeam', { id: dusk.id, confirmCount: 3 });
  expect(await second.query(approve, { id: again.id })).toMatchObject({
    approveRun: { run: { status: 'APPLIED' } },
  });
  expect((await stateOf(api, late.id)).teams).toEqual(['rest']);
  await api.site.run((em) =>
    rows(em, sql`update sites set second_approval = false, guard_count = 1000000 where id = ${api.site.id}`),
  );
});

test('G1 B5 two teams become one: who had either has the one that stays, once, and undo parts them again', async () => {
  const { from, into, other } = await api.teams('from', 'into', 'other');
  const ada = await api.user({ teams: [from, other] });
  const bo = await api.user({ teams: [from, into] });
  const gone = await api.user({ teams: [from], status: 'DELETED' });
  const merge = { id: from.id, reassignTo: into.id };
  const asked = await remove(api.client, 'deleteTeam', merge);
  expect(asked.userErrors[0]?.message).toContain(
    '2 users have the team "from" and would have "into" instead',
  );
  const { run: merged } = await remove(api.client, 'deleteTeam', { ...merge, confirmCount: 2 });
  expect(merged).toMatchObject({ kind: 'DELETE_TEAM', status: 'APPLIED', counts: { changed: 3 } });
  const teamsOf = async ({ id }: { id: string }) => (await stateOf(api, id)).teams;
  expect([await teamsOf(ada), await teamsOf(bo)]).toEqual([['into', 'other'], ['into']]);
  await run(api.client, 'undoRun', { runId: merged.id });
  expect([await teamsOf(ada), await teamsOf(bo)]).toEqual([
    ['from', 'other'],
    ['from', 'into'],
  ]);
  await run(api.client, 'bulkRestore', { selection: { ids: [gone.id] } });
  expect(await teamsOf(gone)).toEqual(['from']);
});

test('G1 B5 two skills become one: levels go along, a level that one has already stays, profiles follow', async () => {
  const { german, deutsch } = await api.skills('german', 'deutsch');
  const ada = await api.user({ skills: { [deutsch.id]: 9 } });
  const bo = await api.user({ skills: { [deutsch.id]: 9, [german.id]: 3 } });
  const profiles = await Promise.all(
    ['One', 'Both'].map((name) => api.site.profile(api.site.userGroupId, name)),
  );
  const levels = () =>
    api.site.run((em) =>
      rows(
        em,
        sql`select p.name, s.name as skill, level from profile_skills l join profiles p on p.id = profile_id
            join skills s on s.id = skill_id where p.id = any(${profiles.map(({ id }) => id)}::uuid[]) order by 1, 2`,
      ),
    );
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into profile_skills (site_id, profile_id, skill_id, level)
          values (${api.site.id}, ${profiles[0]?.id}, ${deutsch.id}, 4), (${api.site.id}, ${profiles[1]?.id}, ${deutsch.id}, 5),
            (${api.site.id}, ${profiles[1]?.id}, ${german.id}, 6)`,
    ),
  );
  const before = await levels();
  const { run: merged } = await remove(api.client, 'deleteSkill', {
    id: deutsch.id,
    reassignTo: german.id,
    confirmCount: 2,
  });
  const skillsOf = async ({ id }: { id: string }) => (await stateOf(api, id)).skills;
  expect([await skillsOf(ada), await skillsOf(bo)]).toEqual([{ german: 9 }, { german: 3 }]);
  expect(await levels()).toEqual([
    { name: 'Both', skill: 'german', level: 6 },
    { name: 'One', skill: 'german', level: 4 },
  ]);
  await run(api.client, 'undoRun', { runId: merged.id });
  expect([await skillsOf(ada), await skillsOf(bo)]).toEqual([{ deutsch: 9 }, { deutsch: 9, german: 3 }]);
  expect(await levels()).toEqual(before);
});

test('G1 what takes the place is another one of the same kind and the same site', async () => {
  const { left } = await api.teams('left');
  const foreign = Object.values(await (await api.newSite('far')).teams('far'))[0];
  const wrong = async (reassignTo: string) =>
    (await remove(api.client, 'deleteTeam', { id: left.id, reassignTo })).userErrors.map(({ code, path }) => [
      code,
      path,
    ]);
  expect(await wrong(left.id)).toEqual([['INVALID', ['reassignTo']]]);
  expect(await wrong(foreign?.id ?? '')).toEqual([['UNKNOWN_ID', ['reassignTo']]]);
  expect(await wrong('nonsense')).toEqual([['UNKNOWN_ID', ['reassignTo']]]);
});

test('B5 a team that is deleted while an undo gives it back is given to nobody', async () => {
  const { Parting } = await api.teams('Parting');
  const ada = await api.user({ teams: [Parting] });
  const selection = { ids: [ada.id] };
  const taken = await run(api.client, 'bulkAssignTeams', { selection, teamIds: [], mode: 'REPLACE' });
  const { undoing } = await api.site.run(async (em) => {
    // As the run that deletes it, which finds that nobody has it.
    await rows(em, sql`select from teams where id = ${Parting.id} for update`);
    const begun = run(api.client, 'undoRun', { runId: taken.id });
    await untilWaiting(em);
    await rows(em, sql`delete from teams where id = ${Parting.id}`);
    return { undoing: begun };
  });
  expect((await undoing).counts).toMatchObject({ selected: 1, changed: 0 });
  const left = await api.site.run((em) => rows(em, sql`select from user_teams where user_id = ${ada.id}`));
  expect(left).toEqual([]);
});
