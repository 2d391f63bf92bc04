import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../../platform/database/sql.ts';
import { countingStatements } from '../../../testing/countingStatements.ts';
import { correct, errorsOf, plan, readImport } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('missing', { work: false });
  await api.teams('Day');
});
afterAll(() => api.stop());

const HEADER = 'Username,First Name,Email,Role,Teams,Skills\n';
const both = { createMissing: ['TEAMS', 'SKILLS'], existing: 'UPDATE' };

async function namesOf(table: 'teams' | 'skills'): Promise<string[]> {
  const found = await api.site.run((em) =>
    rows<{ name: string }>(em, sql`select name from ${sql.table(table)} where site_id = ${api.site.id}`),
  );
  return found.map(({ name }) => name).sort();
}

async function teamsOf(username: string): Promise<string[]> {
  const { users } = await api.query<{ users: { nodes: { teams: { name: string }[] }[] } }>(
    'query ($text: String!) { users(filter: { text: $text }, first: 1) { nodes { teams { name } } } }',
    { text: username },
  );
  return users.nodes[0]?.teams.map(({ name }) => name) ?? [];
}

test('I6 without the choice an unknown team is an error, with it the plan lists it and the import makes it', async () => {
  const file = `${HEADER}m1,M,m1@x.test,Agent,Night;day,Billing:7\nm2,M,m2@x.test,Agent,night,\nm3,M,,Agent,Lost,\n`;
  expect(errorsOf(await plan(api.client, file))).toContain('2 teams TEAM_UNKNOWN');
  const planned = await plan(api.client, file, both);
  expect(errorsOf(planned)).toEqual(['4 email EMAIL_MISSING']);
  expect(planned.creations).toEqual([
    { kind: 'TEAMS', name: 'Night', rows: 2, exists: false },
    { kind: 'SKILLS', name: 'Billing', rows: 1, exists: false },
  ]);
  expect(await namesOf('teams')).toEqual(['Day']);
  const applied = await run(api.client, 'applyPlan', { planId: planned.run.id });
  expect(applied.counts).toMatchObject({ changed: 2, refused: 0 });
  expect(await namesOf('teams')).toEqual(['Day', 'Night']);
  expect(await namesOf('skills')).toEqual(['Billing']);
  expect(await teamsOf('m1')).toEqual(['Day', 'Night']);
  const again = await plan(api.client, file, both);
  expect(again.counts).toMatchObject({ unchanged: 2, invalid: 1 });
  expect(again.creations).toEqual([]);

  const undone = await run(api.client, 'undoRun', { runId: applied.id });
  expect(undone.counts).toMatchObject({ changed: 2 });
  expect([...(await namesOf('teams')), ...(await namesOf('skills'))]).toEqual(['Day']);
  await run(api.client, 'undoRun', { runId: undone.id });
  expect(await namesOf('teams')).toEqual(['Day', 'Night']);
  expect(await teamsOf('m1')).toEqual(['Day', 'Night']);
});

test('I6 a hyphen in a list is a slip and makes no team', async () => {
  const planned = await plan(api.client, `${HEADER}h1,H,h1@x.test,Agent,=Dusk;-,\n`, both);
  expect(errorsOf(planned)).toEqual(['2 teams TEAM_UNKNOWN']);
  expect(planned.creations.map(({ name }) => name)).not.toContain('-');
});

test('I15 undo leaves a team that others use by then, and the import says so', async () => {
  const planned = await plan(api.client, `${HEADER}u1,U,u1@x.test,Agent,Shared;Alone,\n`, both);
  const applied = await run(api.client, 'applyPlan', { planId: planned.run.id });
  const joined = await plan(api.client, `${HEADER}u2,U,u2@x.test,Agent,Shared,\n`);
  await run(api.client, 'applyPlan', { planId: joined.run.id });
  await run(api.client, 'undoRun', { runId: applied.id });
  expect((await readImport(api.client, planned.id)).creations).toMatchObject([
    { name: 'Alone', exists: false },
    { name: 'Shared', exists: true },
  ]);
  expect(await teamsOf('u2')).toEqual(['Shared']);
});

test('I6 a correction takes a name out again, and one that is there by then is used', async () => {
  const planned = await plan(
    api.client,
    `${HEADER}c1,C,c1@x.test,Agent,Dya,\nc2,C,c2@x.test,Agent,Late,\n`,
    both,
  );
  const mended = await correct(api.client, planned.id, {
    cells: [{ rowNumber: 2, columnIndex: 4, value: 'Day' }],
  });
  expect(mended.creations).toMatchObject([{ name: 'Late', rows: 1 }]);
  const { LATE } = await api.teams('LATE');
  await run(api.client, 'applyPlan', { planId: planned.run.id });
  expect(await teamsOf('c2')).toEqual(['LATE']);
  expect(await namesOf('teams')).not.toContain('Dya');
  expect(LATE.name).toBe('LATE');
});

test('I6 many names that are there by then are used with as many statements as few', async () => {
  const statements = async (count: number, prefix: string) => {
    const names = Array.from({ length: count }, (_, i) => `${prefix} ${i}`);
    const lines = names.map(
      (name, i) => `${prefix}${i},S,${prefix}${i}@x.test,Agent,${name};Day,${name}:7;${names[0]}:7\n`,
    );
    const planned = await plan(api.client, HEADER + lines.join(''), both);
    expect(planned.creations).toHaveLength(2 * count);
    await api.teams(...names);
    await api.skills(...names);
    const counted = await countingStatements(api.database, () =>
      run(api.client, 'applyPlan', { planId: planned.run.id }),
    );
    expect(counted.result.counts).toMatchObject({ changed: count, refused: 0 });
    for (const i of [0, count - 1]) {
      expect(await teamsOf(`${prefix}${i}`)).toEqual(
        ['Day', `${prefix} ${i}`].sort((a, b) => a.localeCompare(b)),
      );
    }
    const again = await plan(api.client, HEADER + lines.join(''), both);
    expect(again.counts).toMatchObject({ unchanged: count });
    return counted.statements;
  };
  await statements(1, 'aware');
  const few = await statements(2, 'few');
  expect(await statements(40, 'many')).toBe(few);
});

test('B3 where nothing is done because a row is refused, nothing is made', async () => {
  const file = (name: string) => `${HEADER}${name},A,${name}@x.test,Agent,Never,\n`;
  const planned = await plan(api.client, file('a1'), both);
  await run(api.client, 'applyPlan', {
    planId: (await plan(api.client, file('a1').replace('Never', ''))).run.id,
  });
  const applied = await run(api.client, 'applyPlan', { planId: planned.run.id, onRefusal: 'ABORT' });
  expect(applied.status).toBe('FAILED');
  expect(await namesOf('teams')).not.toContain('Never');
  const skipped = await plan(api.client, file('a2'), both);
  await run(api.client, 'applyPlan', {
    planId: (await plan(api.client, file('a2').replace('Never', ''))).run.id,
  });
  expect((await run(api.client, 'applyPlan', { planId: skipped.run.id })).counts).toMatchObject({
    refused: 1,
  });
  expect(await namesOf('teams')).not.toContain('Never');
});

test('R1 who may not manage teams and skills creates none by an import', async () => {
  const importer = await api.asRole(await api.site.role('Importer', ['imports.run', 'users.create']));
  await expect(
    plan(importer, `${HEADER}r1,R,r1@x.test,Agent,New,\n`, { createMissing: ['TEAMS'] }),
  ).rejects.toThrow('structure.manage');
});
