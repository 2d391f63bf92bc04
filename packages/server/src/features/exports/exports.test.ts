import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { download, exportNow, lines, readExport, tryExport } from '../../testing/exports.ts';
import { plan } from '../../testing/imports.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { TestClient } from '../../testing/TestClient.ts';
import { tokenOf } from '../../testing/tokenOf.ts';
import { loadActor } from '../roles/loadActor.ts';
import { ExportColumn } from './ExportColumn.ts';
import { longCellErrors } from './longCellErrors.ts';
import { exportable } from './reading/exportedUsers.ts';

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

const byName = { filter: { where: {}, sort: [{ field: 'NAME', direction: 'ASC' }] } };

test('E1 ids keep their order, a saved list its own, and exceptions are left out', async () => {
  const [a, b, c] = await api.users([{ firstName: 'Cy' }, { firstName: 'Al' }, { firstName: 'Bo' }]);
  const names = async (selection: object) => {
    const made = await exportNow(api.client, { selection, columns: ['FIRST_NAME'] });
    return lines((await download(api.client, made)).text).slice(1);
  };
  expect(await names({ ids: [a?.id, b?.id, c?.id] })).toEqual(['Cy', 'Al', 'Bo']);
  const { saveSelection } = await api.query<{ saveSelection: { savedSelection: { id: string } } }>(
    'mutation ($keys: [String!]!) { saveSelection(input: { keys: $keys }) { savedSelection { id } } }',
    { keys: [c?.username, a?.username, b?.username] },
  );
  const savedSelection = saveSelection.savedSelection.id;
  expect(await names({ savedSelection, except: [a?.id] })).toEqual(['Bo', 'Al']);
});

test('Q3 JSON Lines hold lists, numbers and nulls for programs, by token too', async () => {
  const { Evening: team } = await api.teams('Evening');
  const { French: skill } = await api.skills('French');
  const user = await api.user({ firstName: '=1', email: null, teams: [team], skills: { [skill.id]: 4 } });
  const bearer = await tokenOf(api.client, 'USERS_READ', 'USERS_EXPORT');
  const token = new TestClient(api.url, undefined, { authorization: `Bearer ${bearer}` });
  const made = await exportNow(token, {
    selection: { ids: [user.id] },
    columns: ['FIRST_NAME', 'EMAIL', 'TEAMS', 'SKILLS', 'LOGGED_ON', 'CAPACITIES', 'PROPERTIES'],
    format: 'JSON_LINES',
  });
  const { text, headers } = await download(token, made);
  expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  expect(JSON.parse(text)).toMatchObject({
    firstName: '=1',
    email: null,
    teams: ['Evening'],
    skills: [{ name: 'French', level: 4 }],
    loggedOn: false,
    capacities: {},
  });
  // What its maker asks for otherwise is none of a token's business, nor the other way round.
  await expect(download(api.client, made)).rejects.toThrow('404');
});

test('E1 R2 nobody exports whom they may not see, or what they may not export', async () => {
  const { Own: own, Other: other } = await api.teams('Own', 'Other');
  const role = await api.site.role('Team exporter', ['users.read', 'users.export'], 'TEAMS');
  const blind = await api.site.role('Blind exporter', ['users.export']);
  const lead = await api.user({ lastName: 'Lead', roles: [role], teams: [own] });
  const [mine, theirs] = await api.users([{ teams: [own] }, { teams: [other], supervisorId: lead.id }]);
  const client = await api.as(lead);
  const made = await exportNow(client, { selection: { ids: [mine?.id, theirs?.id] }, columns: ['USERNAME'] });
  expect(made.rows).toBe(1);
  expect(lines((await download(client, made)).text)).toEqual(['Username', mine?.username]);
  // The supervisor of a user whom one may see may be somebody whom one may not.
  const boss = await api.user({ teams: [other] });
  await api.site.run((em) =>
    rows(em, sql`update users set supervisor_id = ${boss.id} where id = ${mine?.id}`),
  );
  const row = await exportNow(client, {
    selection: { ids: [mine?.id] },
    columns: ['USERNAME', 'SUPERVISOR'],
  });
  expect(lines((await download(client, row)).text)[1]).toBe(`${mine?.username},`);

  expect(await tryExport(client, { selection: { ids: [theirs?.id] }, columns: ['NAME'] })).toEqual({
    export: null,
    userErrors: [{ code: 'EMPTY_SELECTION', path: ['selection'] }],
  });
  const ask = `mutation { exportUsers(input: { selection: { ids: ["${mine?.id}"] }, columns: [NAME], format: CSV }) { export { id } } }`;
  for (const one of ['Supervisor', 'Agent', 'Billing Admin', blind]) {
    expect(await (await api.asRole(one)).refusal(ask), one).toBe('FORBIDDEN');
  }
  // Another's download is nobody else's, and neither are those of another site, not even by a guessed address.
  await expect(download(api.client, made)).rejects.toThrow('404');
  expect(await readExport(api.client, made.id)).toBeNull();
  const south = await api.otherSite('south');
  for (const path of [made.url, made.url?.replace('/north/', '/south/')]) {
    const { status } = await south.client.fetch(path ?? '');
    expect([403, 404], path ?? '').toContain(status);
  }
  expect((await api.anonymous.fetch(made.url ?? '')).status).toBe(401);
  expect((await client.fetch(`/files/north/exports/${made.id}.xlsx`)).status).toBe(404);
});

test('E1 rights that were taken since count when the download begins, and it ends after an hour', async () => {
  const role = await api.site.role('Exporter', ['users.read', 'users.export']);
  const client = await api.asRole(role);
  const made = await exportNow(client, { selection: byName, columns: ['NAME'] });
  await api.site.run((em) => rows(em, sql`update roles set scope = 'TEAMS' where id = ${role}`));
  expect(lines((await download(client, made)).text)).toEqual(['Full Name [Read Only]']);
  await api.site.run((em) => rows(em, sql`update roles set permissions = '{users.read}' where id = ${role}`));
  await expect(download(client, made)).rejects.toThrow('404');

  const mine = await exportNow(api.client, { selection: byName, columns: ['NAME'] });
  expect(Date.parse(mine.expiresAt) - Date.now()).toBeLessThanOrEqual(3_600_000);
  await api.site.run((em) => rows(em, sql`update exports set expires_at = now() where id = ${mine.id}`));
  await expect(download(api.client, mine)).rejects.toThrow('404');
  await api.site.run((em) => rows(em, sql`select remove_old_exports()`));
  const left = await api.site.run((em) => rows(em, sql`select from exports where id = ${mine.id}`));
  expect(left).toEqual([]);
});

test('E1 C1 each export is in the change log and among the runs, and cannot be undone', async () => {
  const made = await exportNow(api.client, {
    selection: byName,
    columns: ['NAME', 'EMAIL'],
    reason: 'audit',
  });
  const { run, changes } = await api.query<{ run: object; changes: { nodes: { after: string }[] } }>(
    `query ($id: ID!) { run(id: $id) { kind status reason input canUndo undoableUntil export { id status } counts { selected changed refused } }
       changes(first: 9, filter: { run: $id }) { nodes { user { id } actor { name } field before after reason } } }`,
    { id: made.runId },
  );
  const what = { rows: made.rows, format: 'CSV', columns: ['name', 'email'], address: null };
  expect(run).toMatchObject({
    kind: 'EXPORT',
    status: 'APPLIED',
    reason: 'audit',
    input: what,
    canUndo: false,
    undoableUntil: null,
    export: { id: made.id, status: 'READY' },
    counts: { selected: made.rows, changed: 0, refused: 0 },
  });
  expect(changes.nodes).toMatchObject([
    {
      user: { id: api.admin.id },
      actor: { name: 'Dana Weber' },
      field: 'exported',
      before: null,
      reason: 'audit',
    },
  ]);
  expect(JSON.parse(changes.nodes[0]?.after ?? '')).toEqual(what);
  const { undoRun } = await api.query<{ undoRun: { userErrors: object[] } }>(
    'mutation ($id: ID!) { undoRun(input: { runId: $id }) { userErrors { code } } }',
    { id: made.runId },
  );
  expect(undoRun.userErrors).toEqual([{ code: 'NOT_UNDOABLE' }]);
});

test('E1 what is wrong is said at once, and nothing is logged then', async () => {
  const before = await api.site.run((em) => rows(em, sql`select from runs where kind = 'EXPORT'`));
  const nobody = { filter: { where: { text: 'nobody at all' } } };
  const many = { filter: { where: {}, expectedCount: 1 } };
  const refused = async (input: object) =>
    (await tryExport(api.client, { columns: ['NAME'], ...input })).userErrors;
  expect(await refused({ selection: nobody, deliver: 'EMAIL', email: 'a@b' })).toEqual([
    { code: 'EMPTY_SELECTION', path: ['selection'] },
    { code: 'INVALID', path: ['email'] },
  ]);
  expect(await refused({ selection: many, deliver: 'EMAIL' })).toEqual([
    { code: 'EXPECTED_COUNT_CHANGED', path: ['selection', 'filter', 'expectedCount'] },
    { code: 'REQUIRED', path: ['email'] },
  ]);
  expect(await refused({ selection: byName, email: 'a@b.test' })).toEqual([
    { code: 'INVALID', path: ['email'] },
  ]);
  for (const columns of [[], ['NAME', 'NAME']]) {
    await expect(tryExport(api.client, { selection: byName, columns })).rejects.toThrow('BAD_USER_INPUT');
  }
  const after = await api.site.run((em) => rows(em, sql`select from runs where kind = 'EXPORT'`));
  expect(after).toHaveLength(before.length);
});

test('E2 a list that is longer than a cell of a workbook may be is refused in words, and goes as CSV', async () => {
  const [wide, other] = await api.users([{ firstName: 'Wide' }, { firstName: 'Other' }]);
  const join = (many: number) =>
    api.site.run((em) =>
      rows(
        em,
        sql`with made as (
              insert into teams (site_id, name)
              select ${api.site.id}, '=' || repeat('ü', 96) || to_char(n, 'FM000') from generate_series(1, ${many}) n
              on conflict do nothing returning id)
            insert into user_teams (site_id, user_id, team_id) select ${api.site.id}, ${wide?.id}, id from made`,
      ),
    );
  const book = (id?: string) =>
    tryExport(api.client, { selection: { ids: [id] }, columns: ['NAME', 'TEAMS'], format: 'XLSX' });
  // Each takes 100 characters, a ' before it and a ; behind it.
  await join(321);
  expect((await book(wide?.id)).userErrors).toEqual([]);
  await join(322);
  const refused = await api.client.query<{ exportUsers: { userErrors: { message: string }[] } }>(
    `mutation ($id: ID!) { exportUsers(input: { selection: { ids: [$id] }, columns: [TEAMS], format: XLSX }) { userErrors { message } } }`,
    { id: wide?.id },
  );
  expect(refused.exportUsers.userErrors[0]?.message).toMatch(
    /^The cell Teams of “Wide .*” would have 32,844 characters; a workbook holds 32,767. Export as CSV, or without/,
  );
  expect((await book(other?.id)).userErrors).toEqual([]);
  const whole = await exportNow(api.client, { selection: { ids: [wide?.id] }, columns: ['TEAMS'] });
  expect((await download(api.client, whole)).text.split(';')).toHaveLength(323);
});

test('E2 a workbook of one user reads only the links of that user', async () => {
  const many = await api.users(80);
  const [one] = many;
  await api.site.run((em) =>
    rows(
      em,
      sql`with made as (
            insert into teams (site_id, name)
            select ${api.site.id}, repeat('long', 24) || to_char(n, 'FM000') from generate_series(1, 340) n returning id)
          insert into user_teams (site_id, user_id, team_id)
          select ${api.site.id}, u.id, made.id from made, unnest(${many.map(({ id }) => id)}::uuid[]) u (id)`,
    ),
  );
  const owner = new Client({ connectionString: api.databaseUrl });
  await owner.connect();
  await owner.query('analyze user_teams; analyze users; analyze teams');
  await owner.end();
  await api.site.run(async (em) => {
    const actor = await loadActor(em, api.admin.id, api.site.id);
    if (!actor) throw new Error('The administrator may not act.');
    const selected = exportable(actor, { ids: [one?.id ?? ''] });
    const read = () =>
      row<{ count: number }>(
        em,
        sql`select (seq_tup_read + idx_tup_fetch)::int as count from pg_stat_xact_user_tables
            where relname = 'user_teams'`,
      );
    const before = await read();
    const found = await longCellErrors(em, actor, ['teams'], selected, 1);
    const after = await read();
    expect(found).toMatchObject([{ code: 'INVALID', path: ['format'] }]);
    // Of 27,200; they are counted, then their names are added up.
    expect(after.count - before.count).toBeLessThan(3 * 340);
    // A whole site is read in another way, with the same answer.
    expect(await longCellErrors(em, actor, ['teams'], selected, 20_000)).toEqual(found);
  });
});

test('I9 a file of every column comes back without a change: what is read only is left out', async () => {
  await api.user({ lastName: 'Every', lastSignedInAt: new Date().toISOString(), loggedOn: true });
  const made = await exportNow(api.client, {
    selection: { filter: { where: { text: 'every' } } },
    columns: Object.keys(ExportColumn),
  });
  const planned = await plan(api.client, (await download(api.client, made)).content, { existing: 'UPDATE' });
  expect(planned.counts).toMatchObject({ rows: 1, unchanged: 1 });
});
