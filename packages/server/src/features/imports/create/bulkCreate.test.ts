import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { correct, errorsOf, type ShownImport } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import type { TestClient } from '../../../testing/TestClient.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('bulk create');
});
afterAll(() => api.stop());

interface Answer {
  run: { id: string; status: string; counts: Record<string, number> | null } | null;
  import: ShownImport | null;
  replayed: boolean;
  userErrors: { code: string; message: string; path: string[] }[];
}

async function create(input: object, client: TestClient = api.client): Promise<Answer> {
  const { bulkCreate } = await client.query<{ bulkCreate: Answer }>(
    `mutation ($input: BulkCreateInput!) { bulkCreate(input: $input) {
       run { id status counts { selected changed unchanged refused } } replayed userErrors { code message path }
       import { id fileName header counts { rows inserted updated unchanged duplicates invalid }
         rows(first: 200) { nodes { rowNumber cells outcome errors { columnIndex columnKey code value message } } } } } }`,
    { input },
  );
  return bulkCreate;
}

const columns = ['First Name', 'Email Address', 'Role', 'Teams', 'Skills'];

function people(domain: string) {
  return api.site.run((em) =>
    rows<{ name: string; username: string }>(
      em,
      sql`select name, username from users where email like ${`%@${domain}`} and deleted_at is null order by name`,
    ),
  );
}

test('B25 users are created from rows, errors stand at row and column, and undo takes them away', async () => {
  await api.teams('Night');
  await api.skills('Billing');
  const done = await create({
    columns,
    rows: [
      ['Ada', 'ada@rows.test', 'Agent', 'Night', 'Billing:7'],
      ['Bob, "Bobby"', 'bob@rows.test', 'Agent'],
      ['Cem', 'cem@rows', 'Agnet', '', ''],
      ['', '', '', '', ''],
      ['Dea', 'ada@rows.test', 'Agent', '', ''],
    ],
    reason: 'A small site',
  });
  expect(done.userErrors).toEqual([]);
  expect(done.run).toMatchObject({ status: 'APPLIED', counts: { changed: 2, refused: 0 } });
  expect(done.import?.counts).toMatchObject({ rows: 4, inserted: 2, invalid: 2 });
  expect(errorsOf(done.import as ShownImport)).toEqual([
    '4 email EMAIL_INVALID',
    '4 roles ROLE_UNKNOWN',
    '6 email DUPLICATE_IN_FILE',
  ]);
  expect((await people('rows.test')).map(({ name }) => name)).toEqual(['Ada', 'Bob, "Bobby"']);
  await run(api.client, 'undoRun', { runId: done.run?.id });
  expect(await people('rows.test')).toEqual([]);
});

test('B25 a plan creates nobody, its cells can be corrected, and applying it creates all', async () => {
  const plan = await create({
    columns,
    rows: [
      ['Eve', 'eve@plan.test', 'Agent'],
      ['Fay', 'fay@plan', 'Agent'],
    ],
    dryRun: true,
  });
  expect(plan.run?.status).toBe('PLANNED');
  expect(await people('plan.test')).toEqual([]);
  const corrections = { cells: [{ rowNumber: 3, columnIndex: 1, value: 'fay@plan.test' }] };
  await correct(api.client, plan.import?.id ?? '', corrections);
  await run(api.client, 'applyPlan', { planId: plan.run?.id });
  expect((await people('plan.test')).map(({ name }) => name)).toEqual(['Eve', 'Fay']);
});

test('B25 B3 ABORT creates nobody while a row has errors, and leaves the plan', async () => {
  const { run: left, userErrors } = await create({
    columns,
    rows: [
      ['Gus', 'gus@abort.test', 'Agent'],
      ['Hal', 'hal', 'Agent'],
    ],
    onRefusal: 'ABORT',
  });
  expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['rows'] }]);
  expect(left?.status).toBe('PLANNED');
  expect(await people('abort.test')).toEqual([]);
});

test('B4 the same key creates once, and with other rows it is refused', async () => {
  const input = { columns, rows: [['Ida', 'ida@once.test', 'Agent']], idempotencyKey: 'ida' };
  const [first, second] = [await create(input), await create(input)];
  expect(second).toMatchObject({ replayed: true, run: { id: first.run?.id, status: 'APPLIED' } });
  expect(await people('once.test')).toHaveLength(1);
  await expect(create({ ...input, rows: [['Joe', 'joe@once.test', 'Agent']] })).rejects.toThrow(
    /idempotency/,
  );
});

test('B25 headers that say nothing and rows that are too wide are user errors and leave nothing behind', async () => {
  const uploads = () =>
    api.site.run((em) => row<{ count: number }>(em, sql`select count(*)::int as count from uploads`));
  const before = await uploads();
  const unknown = await create({ columns: ['Colour', 'Shape'], rows: [['red', 'round']] });
  expect(unknown).toMatchObject({ run: null, userErrors: [{ code: 'HEADER_INVALID', path: ['columns'] }] });
  const wide = await create({ columns: ['Email Address'], rows: [['a@b.test'], ['a@b.test', 'Agent']] });
  expect(wide).toMatchObject({ run: null, userErrors: [{ code: 'INVALID', path: ['rows', '1'] }] });
  expect(await uploads()).toEqual(before);
  const many = Array.from({ length: 1001 }, () => ['x']);
  await expect(create({ columns: ['Email Address'], rows: many })).rejects.toThrow();
});

test('B25 W6 it needs the permissions to import and to create', async () => {
  const role = await api.site.role('Importer only', ['users.read', 'imports.run']);
  const client = await api.asRole(role);
  const input = { columns, rows: [['Kim', 'kim@rights.test', 'Agent']] };
  await expect(create(input, client)).rejects.toThrow(/users.create/);
});
