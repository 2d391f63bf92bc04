import { afterAll, beforeAll, expect, test } from 'vitest';
import { correct, errorsOf, plan, readImport } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('error file');
  await api.site.dataCenters('US', 'BR', 'UK');
  await api.teams('Night', 'Day');
});
afterAll(() => api.stop());

const download = async (url: string | null) => {
  const response = await api.client.fetch(url ?? '');
  expect(response.status).toBe(200);
  // text() would take the byte-order mark away.
  return Buffer.from(await response.arrayBuffer()).toString();
};

test('I12 the invalid rows come as a file with their errors, which is taken back as it is', async () => {
  const planned = await plan(
    api.client,
    `First Name,Last Name,Notes,Email Address,Role,Data Center,Teams,CRM Name,Password\n` +
      `Ada,L,fine,ada@e1.test,Agent,US,Night,,s3cret\n` +
      `Bo,M,"a, b",bo@e1.test,Agnet,US,=Night;Day,'-,s3cret\n` +
      `Cy,N,=1+1,cy@e1.test,Agent,SE,-,''tis,s3cret\n`,
  );
  expect(errorsOf(planned)).toEqual(['3 roles ROLE_UNKNOWN', '4 dataCenter DATA_CENTER_UNKNOWN']);
  await run(api.client, 'applyPlan', { planId: planned.run.id });
  const { errorFileUrl } = await readImport(api.client, planned.id);
  const file = await download(errorFileUrl);
  expect(file).not.toContain('s3cret');
  expect(file).toBe(
    '\ufeffFirst Name,Last Name,Notes,Email Address,Role,Data Center,Teams,CRM Name,Password,Errors\r\n' +
      'Bo,M,"a, b",bo@e1.test,Agnet,US,"\'=Night;Day",\'\'-,,No role “Agnet”. Agent?\r\n' +
      "Cy,N,'=1+1,cy@e1.test,Agent,SE,'-,'''tis,,\"No data center “SE”. There are BR, UK, US\"\r\n",
  );
  const again = await plan(api.client, file);
  expect(again.header).not.toContain('Errors');
  expect(errorsOf(again)).toEqual(['2 roles ROLE_UNKNOWN', '3 dataCenter DATA_CENTER_UNKNOWN']);
  expect(again.rows.nodes.map(({ cells }) => cells.slice(2, 8))).toEqual(
    planned.rows.nodes.slice(1).map(({ cells }) => cells.slice(2, 8)),
  );
  const corrected = await plan(api.client, file.replace('Agnet', 'Agent').replace(',SE,', ',UK,'));
  expect(corrected.counts).toMatchObject({ rows: 2, inserted: 2, invalid: 0 });
});

test('I12 rows that are dropped are not in the file, and without invalid rows there is none', async () => {
  const planned = await plan(api.client, 'First Name,Email,Role\nA,a@e2.test,Agent\nB,b@e2.test,Nobody\n');
  expect(planned.errorFileUrl).not.toBeNull();
  const dropped = await correct(api.client, planned.id, { dropRows: [3] });
  expect(dropped.errorFileUrl).toBeNull();
});

test('I6 the nearest names stand in every row of a long error file', async () => {
  const rows = Array.from(
    { length: 1_200 },
    (_, i) => `P${i},p${i}@e3.test,Agent,${i < 1_199 ? 'Nihgt' : 'Dai'}`,
  );
  const { errorFileUrl } = await plan(api.client, `First Name,Email,Role,Teams\n${rows.join('\n')}\n`);
  const lines = (await download(errorFileUrl)).trim().split('\r\n').slice(1);
  expect(lines.filter((line) => line.endsWith('Nihgt,No team “Nihgt”. Night?'))).toHaveLength(1_199);
  expect(lines.at(-1)).toMatch(/Dai,No team “Dai”. Day\?$/);
});

test('I2 the templates are files with the header', async () => {
  const { importTemplates } = await api.query<{
    importTemplates: { url: string; columns: { label: string; values: string[] | null }[] }[];
  }>('{ importTemplates { url columns { label values } } }');
  expect(await download(importTemplates[0]?.url ?? '')).toBe(
    '\ufeffFirst Name,Last Name,License,Extension,Email Address,Role,Data Center\r\n',
  );
  const columns = importTemplates[0]?.columns ?? [];
  expect(columns.find(({ label }) => label === 'Data Center')?.values).toEqual(['BR', 'UK', 'US']);
  expect(columns.find(({ label }) => label === 'License')?.values).toEqual([
    'Contact',
    'Enterprise',
    'Unassigned',
  ]);
});

test('R2 files of another site, and files for nobody, are not there', async () => {
  const planned = await plan(api.client, 'First Name,Email,Role\nB,b@e3.test,Nobody\n');
  const { client } = await api.otherSite('elsewhere');
  const url = planned.errorFileUrl ?? '';
  expect((await client.fetch(url.replace('/north/', '/elsewhere/'))).status).toBe(404);
  expect((await client.fetch(url)).status).not.toBe(200);
  expect((await api.anonymous.fetch(url)).status).toBe(401);
  const agent = await api.asRole('Agent');
  expect((await agent.fetch(url)).status).toBe(404);
});
