import { afterAll, beforeAll, expect, test } from 'vitest';
import { download, exportNow, lines } from '../../testing/exports.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('exports');
});
afterAll(() => api.stop());

test('E1 the selection is downloaded as CSV, with the columns asked for in the order of the filter’s sort', async () => {
  const { Night: night, Day: day } = await api.teams('Night', 'Day');
  const { Billing: billing } = await api.skills('Billing');
  await api.users([
    {
      firstName: 'Ada',
      lastName: 'Nine',
      extension: '0071',
      teams: [night, day],
      skills: { [billing.id]: 7 },
    },
    { firstName: 'Bob', lastName: 'Nine', license: 'CONTACT', email: null, mobile: '+447700900123' },
  ]);
  const made = await exportNow(api.client, {
    selection: {
      filter: { where: { text: 'nine' }, sort: [{ field: 'NAME', direction: 'DESC' }], expectedCount: 2 },
    },
    columns: ['FIRST_NAME', 'EXTENSION', 'TEAMS', 'SKILLS', 'LICENSE', 'MOBILE', 'STATUS'],
  });
  expect(made).toMatchObject({ status: 'READY', rows: 2, email: null });
  const { text, headers } = await download(api.client, made);
  expect(lines(text)).toEqual([
    'First Name,Extension,Teams,Skills,License,Mobile,Status [Read Only]',
    "Bob,,,,Contact,'+447700900123,Active",
    'Ada,0071,"Day;Night",Billing:7,Unassigned,,Active',
  ]);
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="north users \d{4}-\d\d-\d\d\.csv"$/,
  );
  expect(headers.get('cache-control')).toBe('no-store');
});
