import { afterAll, beforeAll, expect, test } from 'vitest';
import { countingStatements } from '../../testing/countingStatements.ts';
import { errorsOf, plan } from '../../testing/imports.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  // Without those who look for work every few seconds, whose statements would count too.
  api = await startTestApi('statements', { work: false });
  await api.teams('Night');
});
afterAll(() => api.stop());

const file = (rows: number, domain: string) =>
  `Username,First Name,Email,Extension,Role,Teams,Supervisor\n${Array.from(
    { length: rows },
    (_, i) =>
      `${domain}${i},N${i},n${i}@${domain}.test,${i % 100 ? '' : 'x'},Agent,Night,${i ? `${domain}${i - (i % 10)}` : ''}\n`,
  ).join('')}`;

test('I7 the number of statements does not depend on the number of rows', async () => {
  const statements = async (rows: number, domain: string) => {
    const counted = await countingStatements(api.database, () => plan(api.client, file(rows, domain)));
    expect(counted.result.counts).toMatchObject({ rows });
    expect(errorsOf(counted.result).length).toBeGreaterThan(0);
    return counted.statements;
  };
  await statements(20, 'warm');
  const few = await statements(20, 'few');
  const many = await statements(2_000, 'many');
  expect(Math.abs(many - few)).toBeLessThanOrEqual(2);
}, 60_000);
