import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../../platform/database/sql.ts';
import { csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { correct, errorsOf, plan, type ShownImport } from '../../../testing/imports.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import type { TestClient } from '../../../testing/TestClient.ts';
import type { TestSite } from '../../../testing/TestSite.ts';

let api: TestApi;
let client: TestClient;
let site: TestSite;
beforeAll(async () => {
  api = await startTestApi('recheck');
  const made = await api.otherSite('recheck');
  ({ client, site } = made);
  await site.users([
    { username: 'there', email: 'there@p.test', extension: '1', license: 'CONTACT' },
    { username: 'boss', email: 'boss@p.test', extension: '2' },
  ]);
});
afterAll(() => api.stop());

const HEADER = ['Username', 'First Name', 'Email', 'Extension', 'Role', 'License', 'Supervisor'];
const cells = [
  ['', 'a', 'b', 'c', 'd', 'there', 'boss'],
  ['', 'N', 'M'],
  ['', 'a@p.test', 'b@p.test', 'there@p.test', 'c', 'd@p.test'],
  ['', '1', '3', '4', 'x'],
  ['Agent', 'Agnet', ''],
  ['', 'Contact', 'Contact', 'Unassigned'],
  ['', 'a', 'b', 'c', 'boss', 'there'],
].map((values) => fc.constantFrom(...values));
const row = fc.tuple(...cells) as fc.Arbitrary<string[]>;
const edit = fc.record({
  row: fc.nat({ max: 6 }),
  column: fc.nat({ max: 6 }),
  values: row,
  drop: fc.boolean(),
});

const state = ({ counts, rows }: ShownImport, errors: string[]) => ({
  counts,
  errors,
  outcomes: rows.nodes.map(({ rowNumber, outcome }) => `${rowNumber} ${outcome}`),
});

test('I11 a circle is found again through a row that is invalid and not checked again', async () => {
  const file = [
    HEADER,
    ['', '', '', '4', 'Agent', '', ''],
    ['boss', '', '', '', 'Agent', '', 'there'],
    ['', '', 'there@p.test', '4', 'Agent', '', 'boss'],
  ];
  const planned = await plan(client, file.map((line) => csvLine(line)).join(''), { existing: 'UPDATE' });
  const corrected = await correct(client, planned.id, {
    cells: [{ rowNumber: 2, columnIndex: 1, value: 'N' }],
  });
  expect(errorsOf(corrected).filter((error) => error.endsWith('CYCLE'))).toEqual([
    '3 supervisor SUPERVISOR_CYCLE',
    '4 supervisor SUPERVISOR_CYCLE',
  ]);
});

test('I11 after any corrections the import is what the corrected file would be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 2, maxLength: 7 }),
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('LEAVE', 'UPDATE'),
      async (lines, rounds, existing) => {
        const file = (content: readonly string[][]) =>
          [HEADER, ...content].map((line) => csvLine(line)).join('');
        const now = lines.map((line) => [...line]);
        fc.pre(now.every((line) => line.some((cell) => cell !== '')));
        let corrected = await plan(client, file(now), { existing });
        const dropped = new Set<number>();
        for (const edits of rounds) {
          const wanted = edits
            .map((one) => ({ ...one, at: one.row % now.length }))
            .filter(({ at }) => !dropped.has(at));
          const dropRows = [...new Set(wanted.filter(({ drop }) => drop).map(({ at }) => at))];
          const changes = wanted.filter(({ drop }) => !drop);
          for (const { at, column, values } of changes) (now[at] ?? [])[column] = values[column] ?? '';
          for (const at of dropRows) dropped.add(at);
          corrected = await correct(client, corrected.id, {
            cells: changes.map(({ at, column, values }) => ({
              rowNumber: at + 2,
              columnIndex: column,
              value: values[column] ?? '',
            })),
            dropRows: dropRows.map((at) => at + 2),
          });
        }
        // A row that is blank or dropped is not there for a new file; its number stays free.
        const left = now.map((line, at) => (dropped.has(at) ? HEADER.map(() => '') : line));
        fc.pre(left.every((line, at) => dropped.has(at) || line.some((cell) => cell !== '')));
        fc.pre(left.some((line) => line.some((cell) => cell !== '')));
        const fresh = await plan(client, file(left), { existing });
        expect(state(corrected, errorsOf(corrected))).toEqual(state(fresh, errorsOf(fresh)));
        await site.run((em) => rows(em, sql`update runs set status = 'CANCELLED' where status = 'PLANNED'`));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 15) },
  );
}, 600_000);
