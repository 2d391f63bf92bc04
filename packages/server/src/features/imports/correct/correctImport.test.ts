import { afterAll, beforeAll, expect, test } from 'vitest';
import { correct, errorsOf, plan, readImport } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('correct import');
  await api.site.dataCenters('US');
});
afterAll(() => api.stop());

const CONTACTS = 'First Name,Last Name,License,Extension,Email Address,Role,Data Center';
const outcomes = ({ rows }: Awaited<ReturnType<typeof plan>>) =>
  rows.nodes.map(({ rowNumber, outcome }) => `${rowNumber} ${outcome}`);

test('I11 a cell is corrected in place, and the plan is what a new file would be', async () => {
  const planned = await plan(
    api.client,
    `${CONTACTS}\nAda,,,,ada@c1.test,Agent,US\nBo,,,,bo@c1.test,Agnet,US\nCy,,,7l,cy@c1,Agent,US\n`,
  );
  expect(errorsOf(planned)).toEqual([
    '3 roles ROLE_UNKNOWN',
    '4 extension EXTENSION_INVALID',
    '4 email EMAIL_INVALID',
  ]);
  const mended = await correct(api.client, planned.id, {
    cells: [
      { rowNumber: 3, columnIndex: 5, value: 'Agent' },
      { rowNumber: 4, columnIndex: 4, value: 'cy@c1.test' },
    ],
  });
  expect(errorsOf(mended)).toEqual(['4 extension EXTENSION_INVALID']);
  expect(mended.counts).toMatchObject({ rows: 3, inserted: 2, invalid: 1 });
  expect(mended.rows.nodes.map(({ corrected }) => corrected)).toEqual([false, true, true]);
  const applied = await run(api.client, 'applyPlan', { planId: planned.run.id });
  expect(applied.counts).toMatchObject({ changed: 2 });
});

test('I11 one value is replaced in every invalid row, in lists too, with sign and level kept', async () => {
  await api.skills('Billing', 'French');
  const planned = await plan(
    api.client,
    `Username,First Name,Email,Role,Skills\na2,A,a@c2.test,Agnet,Biling:7;French:3\nb2,B,b@c2.test,Agnet;Supervisor,-Biling\nc2,C,c@c2.test,Agent,\n`,
  );
  expect(planned.counts).toMatchObject({ inserted: 1, invalid: 2 });
  const mended = await correct(api.client, planned.id, {
    replaceAll: [
      { columnIndex: 3, from: 'agnet', to: 'Agent' },
      { columnIndex: 4, from: 'Biling', to: 'Billing' },
    ],
  });
  expect(errorsOf(mended)).toEqual([]);
  expect(mended.rows.nodes.map(({ cells }) => cells.slice(3))).toEqual([
    ['Agent', 'Billing:7;French:3'],
    ['Agent;Supervisor', '-Billing'],
    ['Agent', ''],
  ]);
});

test('I11 of two rows with one key the second becomes valid when the first is corrected or dropped', async () => {
  const planned = await plan(
    api.client,
    `${CONTACTS}\nA,,,1,a@c3.test,Agent,US\nB,,,1,a@c3.test,Agent,US\nC,,,1,c@c3.test,Agent,US\n`,
  );
  expect(errorsOf(planned)).toEqual([
    '3 extension DUPLICATE_IN_FILE',
    '3 email DUPLICATE_IN_FILE',
    '4 extension DUPLICATE_IN_FILE',
  ]);
  const corrected = await correct(api.client, planned.id, {
    cells: [{ rowNumber: 2, columnIndex: 4, value: 'x@c3.test' }],
  });
  expect(errorsOf(corrected)).toEqual(['3 extension DUPLICATE_IN_FILE', '4 extension DUPLICATE_IN_FILE']);
  const dropped = await correct(api.client, planned.id, { dropRows: [2] });
  expect(errorsOf(dropped)).toEqual(['4 extension DUPLICATE_IN_FILE']);
  expect(dropped.counts).toMatchObject({ rows: 2, inserted: 1, invalid: 1 });
  const clash = await correct(api.client, planned.id, {
    cells: [{ rowNumber: 4, columnIndex: 4, value: 'a@c3.test' }],
  });
  expect(errorsOf(clash)).toEqual(['4 extension DUPLICATE_IN_FILE', '4 email DUPLICATE_IN_FILE']);
});

test('I11 a corrected row takes its seat in the order of the file, and gives it back', async () => {
  const { client, site } = await api.otherSite('seats');
  await site.dataCenters('US');
  const people = ['a', 'b', 'c', 'd', 'e'].map(
    (name) => `${name},,Contact,,${name === 'b' ? 'b' : `${name}@s.test`},Agent,US`,
  );
  const planned = await plan(client, `${CONTACTS}\n${people.join('\n')}\n`);
  expect(errorsOf(planned)).toEqual(['3 email EMAIL_INVALID', '6 license NO_LICENSE_AVAILABLE']);
  const mended = await correct(client, planned.id, {
    cells: [{ rowNumber: 3, columnIndex: 4, value: 'b@s.test' }],
  });
  expect(errorsOf(mended)).toEqual(['5 license NO_LICENSE_AVAILABLE', '6 license NO_LICENSE_AVAILABLE']);
  const freed = await correct(client, planned.id, {
    cells: [{ rowNumber: 2, columnIndex: 2, value: 'Unassigned' }],
  });
  expect(errorsOf(freed)).toEqual(['6 license NO_LICENSE_AVAILABLE']);
  expect(outcomes(freed)).toEqual(['2 INSERTED', '3 INSERTED', '4 INSERTED', '5 INSERTED', '6 INVALID']);
});

test('I10 reports follow their supervisor: invalid with the row, valid once it is mended', async () => {
  const planned = await plan(
    api.client,
    'Username,First Name,Email,Role,Supervisor\nlow5,L,l@c5.test,Agent,mid5\nmid5,M,m@c5.test,Supervisor,top5\ntop5,T,t-c5.test,Supervisor,\n',
  );
  expect(errorsOf(planned)).toEqual([
    '2 supervisor SUPERVISOR_UNKNOWN',
    '3 supervisor SUPERVISOR_UNKNOWN',
    '4 email EMAIL_INVALID',
  ]);
  const mended = await correct(api.client, planned.id, {
    cells: [{ rowNumber: 4, columnIndex: 2, value: 't@c5.test' }],
  });
  expect(errorsOf(mended)).toEqual([]);
  const renamed = await correct(api.client, planned.id, {
    cells: [{ rowNumber: 3, columnIndex: 0, value: 'other5' }],
  });
  expect(errorsOf(renamed)).toEqual(['2 supervisor SUPERVISOR_UNKNOWN']);
  const circle = await correct(api.client, planned.id, {
    cells: [
      { rowNumber: 2, columnIndex: 4, value: 'other5' },
      { rowNumber: 4, columnIndex: 4, value: 'low5' },
    ],
  });
  expect(errorsOf(circle)).toEqual([2, 3, 4].map((row) => `${row} supervisor SUPERVISOR_CYCLE`));
  const straight = await correct(api.client, planned.id, {
    cells: [{ rowNumber: 4, columnIndex: 4, value: '' }],
  });
  expect(errorsOf(straight)).toEqual([]);
});

test('I11 only planned imports are corrected, and unknown places are told all at once', async () => {
  const planned = await plan(api.client, `${CONTACTS}\nAda,,,,ada@c6.test,Agent,US\n`);
  const refused = await api.query<{ correctImport: { userErrors: { code: string; path: string[] }[] } }>(
    'mutation ($input: CorrectImportInput!) { correctImport(input: $input) { userErrors { code path } } }',
    {
      input: {
        importId: planned.id,
        cells: [
          { rowNumber: 9, columnIndex: 0, value: '' },
          { rowNumber: 2, columnIndex: 9, value: '' },
        ],
      },
    },
  );
  expect(refused.correctImport.userErrors).toEqual([
    { code: 'UNKNOWN_ID', path: ['cells', '0', 'rowNumber'] },
    { code: 'INVALID', path: ['cells', '1', 'columnIndex'] },
  ]);
  await run(api.client, 'applyPlan', { planId: planned.run.id });
  await expect(correct(api.client, planned.id, { dropRows: [2] })).rejects.toThrow('WRONG_STATE');
});

test('I11 only what a correction concerns is checked again, and it is there when the page is loaded again', async () => {
  const planned = await plan(
    api.client,
    'Username,First Name,Email,Role,Teams\na7,A,a@c7.test,Agnet,\nb7,B,b@c7.test,Agent,Late\nc7,C,c@c7.test,Agent,Late\n',
  );
  await api.teams('Late');
  const one = await correct(api.client, planned.id, {
    cells: [{ rowNumber: 2, columnIndex: 3, value: 'Agent' }],
  });
  expect(errorsOf(one)).toEqual(['3 teams TEAM_UNKNOWN', '4 teams TEAM_UNKNOWN']);
  const two = await correct(api.client, planned.id, {
    cells: [{ rowNumber: 3, columnIndex: 1, value: 'Bea' }],
  });
  expect(errorsOf(two)).toEqual(['4 teams TEAM_UNKNOWN']);
  expect(await readImport(api.client, planned.id)).toEqual(two);
  expect(two.rows.nodes.map(({ cells, corrected }) => [cells[1], cells[3], corrected])).toEqual([
    ['A', 'Agent', true],
    ['Bea', 'Agent', true],
    ['C', 'Agent', false],
  ]);
});

test('I11 corrections that come at once are all kept, and those of somebody else are refused', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const planned = await plan(
    api.client,
    `Username,First Name,Email,Role\n${names.map((name) => `${name}8,N,${name}@c8.test,Agnet\n`).join('')}`,
  );
  await Promise.all(
    names.map((_, i) =>
      correct(api.client, planned.id, { cells: [{ rowNumber: i + 2, columnIndex: 3, value: 'Agent' }] }),
    ),
  );
  const found = await readImport(api.client, planned.id);
  expect(found.counts).toMatchObject({ rows: 6, inserted: 6, invalid: 0 });
  const other = await api.asRole('Admin');
  await expect(correct(other, planned.id, { dropRows: [2] })).rejects.toThrow('WRONG_STATE');
  expect((await readImport(api.client, planned.id)).counts).toEqual(found.counts);
});
