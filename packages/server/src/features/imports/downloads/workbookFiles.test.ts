import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook } from '../../../platform/spreadsheets/openWorkbook.ts';
import { Zip } from '../../../platform/spreadsheets/reading/Zip.ts';
import { errorsOf, plan, tryPlan } from '../../../testing/imports.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { accessTo } from '../../../testing/workbooks.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('workbook files');
  await api.site.dataCenters('US', 'UK');
  await api.teams('Night', '=Day');
});
afterAll(() => api.stop());

const download = async (url: string | null) => {
  const response = await api.client.fetch(url ?? '');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  return Buffer.from(await response.arrayBuffer());
};

/** The rows of each sheet by its name. */
async function sheetsOf(content: Buffer) {
  const workbook = await openWorkbook(accessTo(content));
  const found: Record<string, string[][]> = {};
  for (const [i, { name }] of workbook.sheets.entries()) {
    found[name] = [];
    for await (const { cells } of workbook.rows(i)) found[name].push(cells);
  }
  await workbook.close();
  return found;
}

async function partOf(content: Buffer, part: string) {
  const zip = await Zip.open(accessTo(content));
  let text = '';
  for await (const piece of zip.read(part, 1_000_000)) text += piece;
  return text;
}

test('I12 the invalid rows come as a workbook with the cells in error highlighted, and are taken back', async () => {
  const planned = await plan(
    api.client,
    `First Name,Email Address,Role,Data Center,Teams,CRM Name\n` +
      `Ada,ada@w1.test,Agent,US,Night,\n` +
      `Bo,bo@w1.test,Agnet,SE,=Night,007\n` +
      `Cy,cy@w1.test,Agent,SE,-,''tis\n`,
  );
  const errors = [
    '3 roles ROLE_UNKNOWN',
    '3 dataCenter DATA_CENTER_UNKNOWN',
    '4 dataCenter DATA_CENTER_UNKNOWN',
  ];
  expect(errorsOf(planned)).toEqual(errors);
  const file = await download(planned.errorWorkbookUrl);
  const header = ['First Name', 'Email Address', 'Role', 'Data Center', 'Teams', 'CRM Name'];
  expect(await sheetsOf(file)).toEqual({
    Errors: [
      [...header, 'Errors'],
      [
        'Bo',
        'bo@w1.test',
        'Agnet',
        'SE',
        "'=Night",
        '007',
        expect.stringMatching(/^No role “Agnet”.*; No data center “SE”/),
      ],
      ['Cy', 'cy@w1.test', 'Agent', 'SE', "'-", "'''tis", expect.stringContaining('No data center')],
    ],
  });
  const marked = [...(await partOf(file, 'xl/worksheets/sheet1.xml')).matchAll(/r="(\w+)" s="3"/g)];
  expect(marked.map(([, cell]) => cell)).toEqual(['C2', 'D2', 'D3']);
  const again = await plan(api.client, file);
  expect(again).toMatchObject({ header, reading: { sheet: 'Errors', encoding: null } });
  expect(again.rows.nodes.map(({ cells }) => cells)).toEqual(
    planned.rows.nodes.slice(1).map(({ cells }) => cells),
  );
  expect(errorsOf(again)).toEqual(
    errors.map((error) => error.replace(/^./, (row) => String(Number(row) - 1))),
  );
});

test('I12 a cell is too long for a workbook by its characters, not by its bytes', async () => {
  const ofNotes = async (notes: string) => {
    const csv = `First Name,Email Address,Role,Notes\nBo,bo@w4.test,Agnet,${notes}\n`;
    return (await plan(api.client, csv)).errorWorkbookUrl;
  };
  const cell = 'ü'.repeat(32_767);
  const { Errors: read } = await sheetsOf(await download(await ofNotes(cell)));
  expect(read?.[1]?.[3]).toBe(cell);
  // One beyond the basic plane counts as two, and a formula gets a ' before it.
  for (const long of ['ü'.repeat(32_768), '😀'.repeat(16_384), `=${'ü'.repeat(32_766)}`]) {
    const response = await api.client.fetch((await ofNotes(long)) ?? '');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Row 2 has a cell that is too long for a workbook');
  }
});

test('I2 the templates come as workbooks with the valid values of the site in a second sheet', async () => {
  const { importTemplates } = await api.query<{ importTemplates: { name: string; workbookUrl: string }[] }>(
    '{ importTemplates { name workbookUrl } }',
  );
  const found = new Map<string, Buffer>();
  for (const { name, workbookUrl } of importTemplates) found.set(name, await download(workbookUrl));
  expect([...found.keys()]).toEqual([
    'Contacts',
    'Users',
    'Onboarding user details',
    'Onboarding channel counts',
    'Onboarding features',
  ]);
  const contacts = found.get('Contacts') ?? Buffer.alloc(0);
  const sheets = await sheetsOf(contacts);
  expect(Object.keys(sheets)).toEqual(['Contacts', 'Valid values']);
  expect(sheets.Contacts).toEqual([
    ['First Name', 'Last Name', 'License', 'Extension', 'Email Address', 'Role', 'Data Center'],
  ]);
  expect(sheets['Valid values']?.[0]).toEqual(['License', 'Role', 'Data Center']);
  const dataCenters = sheets['Valid values']?.flatMap(([, , code]) => code ?? []);
  expect(dataCenters).toEqual(['Data Center', 'UK', 'US']);
  expect(await partOf(contacts, 'xl/worksheets/sheet1.xml')).toContain(
    `sqref="G2:G1048576"><formula1>'Valid values'!$C$2:$C$3</formula1>`,
  );
  const teams = (await sheetsOf(found.get('Users') ?? contacts))['Valid values'] ?? [];
  const place = teams[0]?.indexOf('Teams') ?? -1;
  expect(teams.flatMap((cells) => cells[place] || [])).toEqual(['Teams', "'=Day", 'Night']);
  const { userErrors } = await tryPlan(api.client, contacts);
  expect(userErrors).toMatchObject([
    { code: 'FILE_INVALID', message: expect.stringContaining('a header and no rows') },
  ]);
});

test('R2 the workbooks are for those who may see them', async () => {
  const { errorWorkbookUrl } = await plan(api.client, 'First Name,Email,Role\nB,b@w3.test,Nobody\n');
  const { client } = await api.otherSite('elsewhere');
  const url = errorWorkbookUrl ?? '';
  expect((await client.fetch(url.replace('/north/', '/elsewhere/'))).status).toBe(404);
  expect((await api.anonymous.fetch(url)).status).toBe(401);
  const agent = await api.asRole('Agent');
  expect((await agent.fetch(url)).status).toBe(404);
  expect((await agent.fetch(`/files/${url.split('/')[2]}/imports/templates/users.xlsx`)).status).toBe(403);
  expect((await api.client.fetch(url.replace('errors.xlsx', 'errors.xls'))).status).toBe(404);
});
