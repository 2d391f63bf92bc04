import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { writeWorkbook } from '../../platform/spreadsheets/writeWorkbook.ts';
import { correct, plan, readImport } from '../../testing/imports.ts';
import { readRun, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('large import');
  await api.teams('Night');
});
afterAll(() => api.stop());

const file = (count: number, domain: string) =>
  `Username,First Name,Email,Extension,Role,Teams,Supervisor\n${Array.from(
    { length: count },
    (_, i) =>
      `${domain}${i},N${i},n${i}@${domain}.test,${i % 100 ? '' : 'x'},Agent,Night,${i ? `${domain}${i - (i % 10)}` : ''}\n`,
  ).join('')}`;

test('I1 an import of many rows is checked as a job with progress, corrected, applied as a job', async () => {
  const begun = await plan(api.client, file(6_000, 'big').replaceAll(/,big(\d+)\n/g, ',\n'));
  expect(begun).toMatchObject({ counts: null, run: { status: 'PLANNING' } });
  const planned = await vi.waitFor(
    async () => {
      const found = await readImport(api.client, begun.id);
      expect(found).toMatchObject({ run: { status: 'PLANNED' }, counts: { rows: 6_000 } });
      return found;
    },
    { timeout: 60_000, interval: 200 },
  );
  expect(planned.counts).toMatchObject({ rows: 6_000, inserted: 5_940, invalid: 60 });
  expect(planned.errorCounts).toEqual([{ code: 'EXTENSION_INVALID', count: 60, label: 'Extension invalid' }]);
  const mended = await correct(api.client, begun.id, { replaceAll: [{ columnIndex: 3, from: 'x', to: '' }] });
  expect(mended.counts).toMatchObject({ inserted: 6_000, invalid: 0 });
  await run(api.client, 'applyPlan', { planId: begun.run.id });
  await vi.waitFor(
    async () =>
      expect(await readRun(api.client, begun.run.id)).toMatchObject({
        status: 'APPLIED',
        counts: { changed: 6_000 },
      }),
    { timeout: 60_000, interval: 200 },
  );
}, 150_000);

test('I11 the rows of a large import are known to the planner before the first correction', async () => {
  const { id } = await plan(api.client, file(2_000, 'known'));
  const plans = await api.site.run((em) =>
    rows<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
      em,
      sql`explain (format json) select from import_rows where import_id = ${sql.lit(id)}::uuid`,
    ),
  );
  expect(plans[0]?.['QUERY PLAN'][0].Plan['Plan Rows']).toBeGreaterThan(1_000);
});

test('rows are read page by page, by outcome and by kind of error', async () => {
  const { id } = await plan(api.client, file(250, 'page'));
  const pages = async (filter: object) => {
    const numbers: number[] = [];
    for (let after: string | null = null; ; ) {
      const { import: found }: { import: { rows: Page } } = await api.query(
        `query ($id: ID!, $filter: ImportRowFilter, $after: String) { import(id: $id) {
          rows(first: 100, after: $after, filter: $filter) { totalCount nodes { rowNumber } pageInfo { hasNextPage endCursor } } } }`,
        { id, filter, after },
      );
      numbers.push(...found.rows.nodes.map(({ rowNumber }) => rowNumber));
      if (!found.rows.pageInfo.hasNextPage) {
        expect(found.rows.totalCount).toBe(numbers.length);
        return numbers;
      }
      after = found.rows.pageInfo.endCursor;
    }
  };
  const all = await pages({});
  expect(all).toEqual(Array.from({ length: 250 }, (_, i) => i + 2));
  const invalid = await pages({ outcome: 'INVALID' });
  const inserted = await pages({ outcome: 'INSERTED' });
  expect([...invalid, ...inserted].sort((a, b) => a - b)).toEqual(all);
  expect(await pages({ code: 'EXTENSION_INVALID' })).toEqual([2, 102, 202]);
});

interface Page {
  totalCount: number;
  nodes: { rowNumber: number }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

test('the same mistake in several rows has one mend, and imports are listed', async () => {
  const lines = ['Agnet', 'Agnet', 'agnet', 'Supervsor', 'Supervsor', 'Qwertz', 'Qwertz'];
  const planned = await plan(
    api.client,
    `First Name,Email,Role\n${lines.map((role, i) => `A,s${i}@mend.test,${role}\n`).join('')}`,
  );
  const { import: found, imports } = await api.query<{
    import: { suggestions: unknown; columns: unknown };
    imports: { nodes: { id: string; run: { import: { id: string } } }[] };
  }>(
    `query ($id: ID!) {
      import(id: $id) { suggestions { columnIndex value suggestion rows } columns { index header columnKey label } }
      imports(first: 1) { nodes { id run { import { id } } } } }`,
    { id: planned.id },
  );
  expect(found.suggestions).toEqual([
    { columnIndex: 2, value: 'Agnet', suggestion: 'Agent', rows: 2 },
    { columnIndex: 2, value: 'Supervsor', suggestion: 'Supervisor', rows: 2 },
  ]);
  expect(found.columns).toEqual([
    { index: 0, header: 'First Name', columnKey: 'firstName', label: 'First Name' },
    { index: 1, header: 'Email', columnKey: 'email', label: 'Email Address' },
    { index: 2, header: 'Role', columnKey: 'roles', label: 'Role' },
  ]);
  expect(imports.nodes).toEqual([{ id: planned.id, run: { import: { id: planned.id } } }]);
});

test('I1 a workbook of many rows is checked as a job, with its rows as the sheet numbers them', async () => {
  await api.teams('Late');
  function* rows() {
    yield ['Username', 'First Name', 'Email', 'Extension', 'Role', 'Teams'];
    for (let i = 0; i < 6_000; i++)
      yield [`book${i}`, `N${i}`, `n${i}@book.test`, i % 100 ? '' : 'x', 'Agent', 'Late'];
  }
  const begun = await plan(
    api.client,
    await buffer(writeWorkbook([{ name: 'People', columns: [], rows: rows() }])),
  );
  expect(begun).toMatchObject({ counts: null, run: { status: 'PLANNING' } });
  await vi.waitFor(
    async () => {
      const found = await readImport(api.client, begun.id);
      expect(found).toMatchObject({
        run: { status: 'PLANNED' },
        reading: { sheet: 'People' },
        counts: { rows: 6_000, inserted: 5_940, invalid: 60 },
      });
    },
    { timeout: 60_000, interval: 200 },
  );
}, 90_000);
