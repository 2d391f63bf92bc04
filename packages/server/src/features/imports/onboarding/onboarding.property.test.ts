import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../../platform/database/sql.ts';
import { csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { correct, planFiles, type ShownImport } from '../../../testing/imports.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('onboarding property');
  await api.site.features('Recording', '-Odd', "'Quoted", '=Equal');
  await api.site.orgUnit('Night');
  await api.user({ username: 'here', email: null });
});
afterAll(() => api.stop());

const HEADER = 'LAN ID,First Name,Profile,Org Unit,Role\n';
const lanId = fc.constantFrom('a', 'B', 'b', 'here', 'x y', '', 'gone');
const person = fc.tuple(
  lanId,
  fc.constantFrom('N', ''),
  fc.constantFrom('agent', 'Supervisor', 'admin', ''),
  fc.constantFrom('Night', 'Nihgt', ''),
  fc.constantFrom('Agent', 'Agnet'),
);
const feature = fc.constantFrom(
  'Recording',
  'Recordng',
  "'-Odd",
  '-Odd',
  "''Quoted",
  "'=Equal",
  '=Recording',
  '-',
  '',
);
const channel = fc.constantFrom('Voice', 'Chat', 'Chta', "'Email", '-', '');
const count = fc.constantFrom('0', '3', '101', 'x', '-', '');

const state = ({ counts, rows: { nodes } }: ShownImport) => ({
  counts,
  rows: nodes.map(({ rowNumber, outcome, cells, errors }) => ({
    rowNumber,
    outcome,
    cells,
    errors: errors.map(({ code, value, fileName, fileRow }) => `${code} ${value} ${fileName} ${fileRow}`),
  })),
});

test('I3 I8 I11 the counts add up, and what was joined is read from its cells as it was from its files', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(lanId, channel, count), { maxLength: 5 }),
      fc.array(fc.tuple(lanId, feature), { maxLength: 5 }),
      fc.constantFrom('LEAVE', 'UPDATE'),
      async (people, counts, features, existing) => {
        const lines = (all: readonly (readonly string[])[]) =>
          all.map((cells) => csvLine([...cells])).join('');
        const planned = await planFiles(
          api.client,
          {
            'features.csv': `LAN ID,Feature\n${lines(features)}`,
            'counts.csv': `LAN ID,Channel,Count\n${lines(counts)}`,
            'people.csv': `${HEADER}${lines(people)}`,
          },
          { existing },
        );
        const { rows: all, ...outcomes } = planned.counts ?? { rows: 0 };
        expect(Object.values(outcomes).reduce((sum, n) => sum + n, 0)).toBe(all);
        expect(planned.rows.nodes).toHaveLength(all);
        const same = planned.rows.nodes
          .filter(({ fileName }) => fileName === 'people.csv')
          .map(({ rowNumber, cells }) => ({ rowNumber, columnIndex: 0, value: cells[0] ?? '' }));
        expect(state(await correct(api.client, planned.id, { cells: same }))).toEqual(state(planned));
        await api.site.run((em) =>
          rows(em, sql`update runs set status = 'CANCELLED' where status = 'PLANNED'`),
        );
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 5) },
  );
}, 120_000);
