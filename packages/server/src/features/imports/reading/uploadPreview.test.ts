import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbook } from '../../../platform/spreadsheets/writeWorkbook.ts';
import { correct, errorsOf, readImport, tryPlan, upload } from '../../../testing/imports.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('upload preview');
});
afterAll(() => api.stop());

interface Preview {
  fileName: string;
  reading: { encoding: string | null; delimiter: string | null; sheet: string | null } | null;
  encodings: string[];
  delimiters: string[];
  sheets: { name: string; hidden: boolean }[];
  headerRow: number | null;
  rows: { rowNumber: number; cells: string[] }[];
  problem: string | null;
}

const preview = async (uploadId: string, choice: object = {}, client = api.client) => {
  const { uploadPreview } = await client.query<{ uploadPreview: Preview | null }>(
    `query ($reading: FileReadingInput!) { uploadPreview(reading: $reading) { fileName reading { encoding delimiter sheet }
       encodings delimiters sheets { name hidden } headerRow rows { rowNumber cells } problem } }`,
    { reading: { uploadId, ...choice } },
  );
  return uploadPreview;
};

const latin = Buffer.from(
  'Team list\nFirst Name;Email;Role;Password\nJ\u00f6rg, jun.;j@p1.test;Agent;s3cret\n',
  'latin1',
);

test('I1 how a text would be read is shown with its first rows, and changes with the choice', async () => {
  const id = await upload(api.client, latin, 'Büro.csv');
  const found = await preview(id);
  expect(found).toMatchObject({
    fileName: 'Büro.csv',
    reading: { encoding: 'windows-1252', delimiter: ';', sheet: null },
    delimiters: [',', ';', '\t', '|'],
    sheets: [],
    headerRow: 2,
    rows: [
      { rowNumber: 1, cells: ['Team list'] },
      { rowNumber: 2, cells: ['First Name', 'Email', 'Role', 'Password'] },
      { rowNumber: 3, cells: ['Jörg, jun.', 'j@p1.test', 'Agent', ''] },
    ],
    problem: null,
  });
  expect(found?.encodings).toContain('shift_jis');
  expect(await preview(id, { encoding: 'windows-1251' })).toMatchObject({
    reading: { encoding: 'windows-1251', delimiter: ';' },
    rows: [{}, {}, { cells: ['Jцrg, jun.', 'j@p1.test', 'Agent', ''] }],
  });
  expect((await preview(id, { delimiter: '|' }))?.rows[1]?.cells).toEqual(['First Name;Email;Role;Password']);
  expect(await preview(await upload(api.client, 'Ada;a@p1.test\nBo;b@p1.test\n'))).toMatchObject({
    headerRow: null,
    rows: [{ cells: ['Ada', 'a@p1.test'] }, { cells: ['Bo', 'b@p1.test'] }],
    problem: expect.stringContaining('No header was found'),
  });
});

const people = (...rows: string[][]) => [['First Name', 'Email', 'Role'], ...rows];
const workbook = () =>
  buffer(
    writeWorkbook([
      { name: 'Agents', columns: [], rows: people(['Ada', 'ada@p2.test', 'Agent'], ['', '', '']) },
      {
        name: 'Leads',
        columns: [],
        rows: people(['Bo', 'bo@p2.test', 'Supervisor'], ['Cy', 'cy@p2.test', 'Nobody']),
      },
    ]),
  );

test('I1 the sheet of a workbook is chosen, and the import keeps to it when rows are checked again', async () => {
  const id = await upload(api.client, await workbook(), 'people.csv');
  expect(await preview(id)).toMatchObject({
    reading: { encoding: null, delimiter: null, sheet: 'Agents' },
    sheets: [
      { name: 'Agents', hidden: false },
      { name: 'Leads', hidden: false },
    ],
    encodings: [],
    headerRow: 1,
  });
  expect((await preview(id, { sheet: 'Leads' }))?.rows[1]?.cells[0]).toBe('Bo');
  expect(await preview(id, { sheet: 'Lost' })).toMatchObject({
    reading: null,
    problem: expect.stringContaining('Choose one of Agents, Leads'),
  });
  const reading = [{ uploadId: id, sheet: 'Leads' }];
  const { import: planned } = await tryPlan(api.client, '', {}, { uploadIds: [id], reading });
  expect(planned).toMatchObject({
    reading: { sheet: 'Leads' },
    counts: { rows: 2, inserted: 1, invalid: 1 },
  });
  expect(planned && errorsOf(planned)).toEqual(['3 roles ROLE_UNKNOWN']);
  const mended = await correct(api.client, planned?.id ?? '', {
    cells: [{ rowNumber: 3, columnIndex: 2, value: 'Agent' }],
  });
  expect(mended.counts).toMatchObject({ rows: 2, inserted: 2, invalid: 0 });
  expect(await readImport(api.client, mended.id)).toMatchObject({ reading: { sheet: 'Leads' } });
});

test('I1 what was chosen for a text is used by the import', async () => {
  const id = await upload(api.client, latin);
  const input = { uploadIds: [id], reading: [{ uploadId: id, encoding: 'windows-1251' }] };
  const { import: planned } = await tryPlan(api.client, '', {}, input);
  expect(planned?.rows.nodes[0]?.cells[0]).toBe('Jцrg, jun.');
  const wrong = await tryPlan(api.client, '', {}, { ...input, reading: [{ uploadId: id, delimiter: '|' }] });
  expect(wrong.userErrors).toMatchObject([{ code: 'HEADER_INVALID', path: ['uploadIds', '0'] }]);
});

test('a file that cannot be read is named, and an upload of somebody else is not there', async () => {
  const id = await upload(api.client, Buffer.from('%PDF-1.7'), 'people.csv');
  expect(await preview(id)).toMatchObject({
    reading: null,
    rows: [],
    problem: expect.stringContaining('PDF'),
  });
  expect(await preview('nothing')).toBeNull();
  const { client } = await api.otherSite('preview-elsewhere');
  expect(await preview(id, {}, client)).toBeNull();
});

test('I4 the columns of the sheet that was chosen are the ones to be mapped', async () => {
  const id = await upload(api.client, await workbook());
  const { importMapping } = await api.query<{ importMapping: { columns: { samples: string[] }[] } }>(
    `query ($id: ID!, $reading: FileReadingInput) {
       importMapping(uploadId: $id, reading: $reading) { columns { samples } } }`,
    { id, reading: { uploadId: id, sheet: 'Leads' } },
  );
  expect(importMapping.columns[0]?.samples).toEqual(['Bo', 'Cy']);
});
