import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  correct,
  errorsOf,
  messagesOf,
  plan,
  planFiles,
  readImport,
  tryPlan,
  tryPlanFiles,
  upload,
} from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('onboarding');
  await api.site.features('Recording', 'Screen share');
  const north = await api.site.orgUnit('North');
  await api.site.orgUnit('Night', north);
  await api.site.orgUnit('Day', north);
});
afterAll(() => api.stop());

const HEADER =
  'LAN ID,First Name,Last Name,Agent ID,PBX ID,Profile,Supervisor,Org Unit,Role,Access Role,CRM Name,Text Chat Greeting Template Name';
const details = (...lines: string[]) => [HEADER, ...lines, ''].join('\n');

async function userOf(username: string) {
  const { users } = await api.query<{ users: { nodes: Record<string, unknown>[] } }>(
    `query ($text: String!) { users(filter: { text: $text }, first: 2) { nodes {
       username agentId email userType crmName chatGreetingName pbxId orgUnit { name } supervisor { username }
       roles { name } features { name } capacities { channel count } } } }`,
    { text: username },
  );
  expect(users.nodes).toHaveLength(1);
  return users.nodes[0];
}

test('I3 three files in any order make users with roles, channel counts and features; undo takes them away', async () => {
  const files = {
    'features.csv': 'LAN ID,Feature\nob1,Recording\nOB1,screen share\nob2,Recording\n',
    'people.csv': details(
      'ob1,Ann,One,,0071,Agent,ob2,Night,Inbound Agent,Limited Agent,Ann CRM,Hello',
      'ob2,Bo,Two,B-2,,supervisor,,North,Supervisor,,,',
    ),
    'counts.csv': 'LAN ID;Voice;Chat;E-mail\nob1;1;3;\nob2;0;;5\n',
  };
  const planned = await planFiles(api.client, files);
  expect(messagesOf(planned)).toEqual([]);
  expect(planned).toMatchObject({ format: 'ONBOARDING', fileName: 'people.csv' });
  expect(planned.counts).toMatchObject({ rows: 2, inserted: 2, invalid: 0 });
  const applied = await run(api.client, 'applyPlan', { planId: planned.run.id });
  expect(applied).toMatchObject({ status: 'APPLIED', counts: { changed: 2, refused: 0 } });
  expect(await userOf('ob1')).toEqual({
    username: 'ob1',
    agentId: 'ob1',
    email: null,
    userType: 'AGENT',
    crmName: 'Ann CRM',
    chatGreetingName: 'Hello',
    pbxId: '0071',
    orgUnit: { name: 'Night' },
    supervisor: { username: 'ob2' },
    roles: [{ name: 'Inbound Agent' }, { name: 'Limited Agent' }],
    features: [{ name: 'Recording' }, { name: 'Screen share' }],
    capacities: [
      { channel: 'CHAT', count: 3 },
      { channel: 'VOICE', count: 1 },
    ],
  });
  expect(await userOf('ob2')).toMatchObject({ agentId: 'B-2', userType: 'SUPERVISOR' });

  const again = await planFiles(api.client, files, { existing: 'UPDATE', listMode: 'REPLACE' });
  expect(messagesOf(again)).toEqual([]);
  expect(again.counts).toMatchObject({ rows: 2, unchanged: 2 });
  const undone = await run(api.client, 'undoRun', { runId: applied.id });
  expect(undone.counts).toMatchObject({ changed: 2, refused: 0 });
});

test('I3 the files change users who are there: long counts, yes and no, a hyphen; undo brings all back', async () => {
  await plan(api.client, details('up1,Una,P,,,Agent,,Night,Agent,,,')).then(({ run: { id } }) =>
    run(api.client, 'applyPlan', { planId: id }),
  );
  const give = {
    'people.csv': details('up1,,,,,,,,,,,'),
    'counts.csv': 'LAN ID,Channel,Count\nup1,Voice,2\nup1,Chat,4\n',
    'features.csv': 'LAN ID,Recording,Screen share\nup1,yes,no\n',
  };
  const first = await planFiles(api.client, give, { existing: 'UPDATE' });
  expect(first.counts).toMatchObject({ updated: 1 });
  await run(api.client, 'applyPlan', { planId: first.run.id });
  expect(await userOf('up1')).toMatchObject({ features: [{ name: 'Recording' }] });
  const second = await planFiles(
    api.client,
    {
      'counts.csv': 'LAN ID,Channel,Count\nup1,Voice,-\nup1,Chat,5\n',
      'features.csv': 'LAN ID,Recording,Screen share\nup1,no,yes\n',
      'people.csv': details('up1,,,,,,,,,,,'),
    },
    { existing: 'UPDATE' },
  );
  const applied = await run(api.client, 'applyPlan', { planId: second.run.id });
  expect(await userOf('up1')).toMatchObject({
    features: [{ name: 'Screen share' }],
    capacities: [{ channel: 'CHAT', count: 5 }],
  });
  await run(api.client, 'undoRun', { runId: applied.id });
  expect(await userOf('up1')).toMatchObject({
    features: [{ name: 'Recording' }],
    capacities: [
      { channel: 'CHAT', count: 4 },
      { channel: 'VOICE', count: 2 },
    ],
  });
});

test('I3 yes and no are understood in several languages, and what is neither is told', async () => {
  const [yes, no] = [
    'ja WAHR Oui vrai Si\u0301 sim vero waar X 1',
    'Nein FALSCH non faux no n\u00e3o nee onwaar 0 -',
  ].map((words) => (words ?? '').split(' '));
  const lans = Array.from({ length: 11 }, (_, i) => `ln${i}`);
  const planned = await planFiles(api.client, {
    'people.csv': details(...lans.map((lan) => `${lan},L,N,,,Agent,,Night,Agent,,,`)),
    'features.csv': `LAN ID,Recording,Screen share\n${lans.map((lan, i) => `${lan},${yes?.[i] ?? 'perhaps'},${no?.[i] ?? ''}\n`).join('')}`,
  });
  expect(messagesOf(planned)).toEqual([
    '“Recording: perhaps” is neither yes nor no. Write one of the two (features.csv, row 12)',
  ]);
  expect(errorsOf(planned)).toEqual(['12 features FEATURE_INVALID']);
  expect(planned.rows.nodes.map(({ cells }) => cells.at(-1)).slice(0, 10)).toEqual(
    Array(10).fill('Recording;-Screen share'),
  );
});

test('I7 each error names the file and the row in which it stands, and all add up', async () => {
  const planned = await planFiles(api.client, {
    'people.csv': details(
      'er1,E,One,,,Administrator,,,Agent,,,',
      'er 2,E,Two,,,Agent,nobody,Night,Agent,,,',
      'er3,E,Three,,,,,North,Agnt,Admin,,',
      'er4,E,Four,,,Agent,,Night,Agent,,,',
      'er5,E,Five,ER4,,Agent,,Night,Agent,,,',
    ),
    'counts.csv':
      'LAN ID,Channel,Count\ner4,Voice,many\ner4,Chta,2\ner4,Email,1\ner4,Email,2\ngone,Voice,1\n',
    'features.csv': 'LAN ID,Feature\ner4,Recordng\n,Recording\n',
  });
  expect(planned.counts).toEqual({
    rows: 7,
    inserted: 0,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    invalid: 7,
  });
  expect(
    planned.rows.nodes.flatMap(({ errors }) =>
      errors.map(({ fileName, fileRow, code }) => `${fileName} ${fileRow} ${code}`),
    ),
  ).toEqual([
    'people.csv 2 USER_TYPE_UNKNOWN',
    'people.csv 2 ORG_UNIT_MISSING',
    'people.csv 3 USERNAME_INVALID',
    'people.csv 3 SUPERVISOR_UNKNOWN',
    'people.csv 4 USER_TYPE_MISSING',
    'people.csv 4 ROLE_UNKNOWN',
    'counts.csv 5 CHANNEL_COUNT_DOUBLED',
    'counts.csv 2 CHANNEL_COUNT_INVALID',
    'counts.csv 3 CHANNEL_UNKNOWN',
    'features.csv 2 FEATURE_UNKNOWN',
    'people.csv 6 DUPLICATE_IN_FILE',
    'counts.csv 6 NOT_IN_DETAILS',
    'features.csv 3 NOT_IN_DETAILS',
  ]);
  const messages = messagesOf(planned);
  expect(messages).toContain('No feature “Recordng”. Recording? (features.csv, row 2)');
  expect(messages[0]).toBe('No user type “Administrator”. There are Agent, Supervisor');
});

test('I11 values of the other files are corrected in the row of the user, and strays find theirs', async () => {
  const planned = await planFiles(api.client, {
    'people.csv': details('co1,C,One,,,Agent,,Night,Agent,,,'),
    'counts.csv': 'LAN ID,Channel,Count\nco1,Voice,x\nco1,Chat,2\n',
    'features.csv': 'LAN ID,Feature\nco1,Recordng\nc01,Screen share\nxx,Recording\n',
  });
  expect(planned.header.slice(-2)).toEqual(['Channel Counts', 'Features']);
  const one = await correct(api.client, planned.id, {
    replaceAll: [{ columnIndex: 13, from: 'Recordng', to: 'Recording' }],
  });
  expect(errorsOf(one)).toEqual([
    '2 capacities CHANNEL_COUNT_INVALID',
    '3 lanId NOT_IN_DETAILS',
    '4 lanId NOT_IN_DETAILS',
  ]);
  expect(one.rows.nodes[0]?.errors[0]).toMatchObject({ fileName: 'counts.csv', fileRow: 2 });
  const two = await correct(api.client, planned.id, {
    cells: [
      { rowNumber: 3, columnIndex: 0, value: 'CO1' },
      { rowNumber: 2, columnIndex: 12, value: 'Voice:1;Chat:2' },
      { rowNumber: 4, columnIndex: 0, value: 'yy' },
    ],
  });
  expect(messagesOf(two)).toEqual([
    'No row of the user details file has the LAN ID “yy”. Correct it, or drop this row (features.csv, row 4)',
  ]);
  const done = await correct(api.client, planned.id, { dropRows: [4] });
  expect(done.counts).toMatchObject({ rows: 1, inserted: 1, invalid: 0 });
  await run(api.client, 'applyPlan', { planId: planned.run.id });
  expect((await readImport(api.client, planned.id)).run.status).toBe('APPLIED');
  expect(await userOf('co1')).toMatchObject({
    features: [{ name: 'Recording' }, { name: 'Screen share' }],
    capacities: [
      { channel: 'CHAT', count: 2 },
      { channel: 'VOICE', count: 1 },
    ],
  });
});

test('I3 I11 a stray whose LAN ID is corrected says the same as a file that was right from the start', async () => {
  const given: [string, string[]][] = [
    ['st1', ['Recording', '=Screen share', '-Recording']],
    ['st2', ['-', 'Recording']],
    ['st3', ['Recording', '-']],
    ['st4', ['Recording', '-Screen share']],
    ['st5', ['', "'Screen share", 'Recording']],
  ];
  const filesOf = (right: boolean) => ({
    'people.csv': details(...given.map(([lanId]) => `${lanId},S,T,,,Agent,,Night,Agent,,,`)),
    'features.csv': `LAN ID,Feature\n${given
      .flatMap(([lanId, cells]) =>
        cells.map((cell, i) => `${right || i === 0 ? lanId : `x${lanId}`},${cell}\n`),
      )
      .join('')}`,
  });
  const cellsOf = ({ rows: { nodes } }: Awaited<ReturnType<typeof planFiles>>) =>
    nodes.map(({ cells, outcome }) => [cells[0], cells.at(-1), outcome]);
  const right = cellsOf(await planFiles(api.client, filesOf(true)));
  expect(right.map(([, cell]) => cell)).toEqual([
    '=Recording;Screen share',
    '=Recording',
    '=Recording',
    'Recording;-Screen share',
    'Screen share;Recording',
  ]);
  const wrong = await planFiles(api.client, filesOf(false));
  const mended = await correct(api.client, wrong.id, {
    cells: wrong.rows.nodes
      .filter(({ fileName }) => fileName === 'features.csv')
      .map(({ rowNumber, cells }) => ({ rowNumber, columnIndex: 0, value: (cells[0] ?? '').slice(1) })),
  });
  expect(errorsOf(mended)).toEqual([]);
  expect(cellsOf(mended)).toEqual(right);
});

test('I3 which file is which: doubled, missing, strange and empty ones', async () => {
  const people = details('wh1,W,One,,,Agent,,Night,Agent,,,');
  const told = async (files: Record<string, string>) =>
    (await tryPlanFiles(api.client, files)).userErrors.map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );
  expect(await told({ 'a.csv': people, 'b.csv': people })).toEqual([
    'uploadIds.1 “a.csv” and “b.csv” are both the user details file. Take one of them out.',
  ]);
  expect(await told({ 'f.csv': 'LAN ID,Feature\n', 'c.csv': 'LAN ID,Channel,Count\n' })).toEqual([
    expect.stringContaining('uploadIds.0 The user details file is missing'),
  ]);
  expect(await told({ 'a.csv': people, 'x.csv': 'First Name,Email\nA,a@x.test\n' })).toEqual([
    expect.stringContaining('uploadIds.1 “x.csv” is none of the Onboarding files'),
  ]);
  const empty = await planFiles(api.client, {
    'c.csv': 'LAN ID,Voice,Chat\n',
    'f.csv': 'LAN ID,Anything\n',
    'a.csv': people,
  });
  expect(empty.counts).toMatchObject({ rows: 1, inserted: 1 });
});

test('I3 user details with their header only give a plan of no rows, and the rows of the other files are strays', async () => {
  const none = { inserted: 0, updated: 0, unchanged: 0, duplicates: 0 };
  const together = await planFiles(api.client, {
    'c.csv': 'LAN ID,Channel,Count\nno1,Voice,1\n',
    'a.csv': HEADER,
    'f.csv': 'LAN ID,Feature\n',
  });
  expect(together.counts).toEqual({ ...none, rows: 1, invalid: 1 });
  expect(messagesOf(together)).toEqual([
    'No row of the user details file has the LAN ID “no1”. Correct it, or drop this row (c.csv, row 2)',
  ]);
  const [stray] = together.rows.nodes;
  const renamed = await correct(api.client, together.id, {
    cells: [{ rowNumber: stray?.rowNumber, columnIndex: 0, value: 'no2' }],
  });
  expect(errorsOf(renamed)).toEqual(['1 lanId NOT_IN_DETAILS']);
  const dropped = await correct(api.client, together.id, { dropRows: [stray?.rowNumber] });
  expect(dropped.counts).toEqual({ ...none, rows: 0, invalid: 0 });
  const alone = await plan(api.client, HEADER);
  expect(alone).toMatchObject({ format: 'ONBOARDING', counts: { ...none, rows: 0, invalid: 0 } });
  const applied = await run(api.client, 'applyPlan', { planId: alone.run.id });
  expect(applied).toMatchObject({ status: 'APPLIED', counts: { selected: 0, changed: 0, refused: 0 } });
});

test('I3 I13 an org unit that no column says is the default one, and without it the advice names the option', async () => {
  const unit = await api.site.orgUnit('Default');
  const file = 'LAN ID,First Name,Profile,Role\nou1,O,Agent,Agent\n';
  expect(messagesOf(await planFiles(api.client, { 'a.csv': file }))).toEqual([
    'An org unit is needed, and no column says it. Choose “Org unit of new users” in the options',
  ]);
  const given = await planFiles(api.client, { 'a.csv': file }, { defaultOrgUnit: unit.id });
  expect(given.counts).toMatchObject({ inserted: 1, invalid: 0 });
});

test('U2 a LAN ID that is the agent ID of another user is taken', async () => {
  await api.user({ username: 'other', agentId: 'Lan9' });
  const planned = await planFiles(api.client, {
    'a.csv': details('lan9,L,Nine,,,Agent,,Night,Agent,,,', 'lan10,L,Ten,l-10,,Agent,,Night,Agent,,,'),
  });
  expect(errorsOf(planned)).toEqual(['2 lanId AGENT_ID_TAKEN']);
});

test('I7 a LAN ID that is doubled, taken or missing is told at its column, and a count without a channel at its row', async () => {
  await api.user({ username: 'lan-taken', agentId: null });
  const planned = await planFiles(api.client, {
    'a.csv': details(
      'lan1,L,One,,,Agent,,Night,Agent,,,',
      'LAN1,L,One,,,Agent,,Night,Agent,,,',
      ',L,Two,,,Agent,,Night,Agent,,,',
      'lan-taken,L,Three,lan3,,Agent,,Night,Agent,,,',
      'lan4,L,Four,LAN-TAKEN,,Agent,,Night,Agent,,,',
    ),
    'c.csv': 'LAN ID,Channel,Count\nlan4,,3\nlan4,Voice,\n',
  });
  expect(errorsOf(planned)).toEqual([
    '3 lanId DUPLICATE_IN_FILE',
    '4 lanId USERNAME_MISSING',
    '6 capacities CHANNEL_COUNT_INVALID',
  ]);
  expect(messagesOf(planned)).toEqual([
    'Row 2 has the same LAN ID. Change one of them, or drop this row',
    'A LAN ID is needed',
    '“:3” needs a count from 0 to 100, as in Voice:1 (c.csv, row 2)',
  ]);
  expect(planned.counts).toMatchObject({ rows: 5, inserted: 1, duplicates: 1, invalid: 3 });
  expect(planned.errorCounts.map(({ label }) => label)).toContain('Username or LAN ID missing');
});

test('I7 what could not be read in the other files is told: names, counts, LAN IDs', async () => {
  const planned = await planFiles(api.client, {
    'people.csv': details('un1,U,One,,,Agent,,Night,Agent,,,', 'un2,U,Two,,,Agent,,Night,Agent,,,'),
    'counts.csv': 'LAN ID,Channel,Count\nun1,Voi\u0081ce,1\n',
    'features.csv': 'LAN ID,Feature\nun2,Rec\u0081ording\nun\u00811,Recording\n',
  });
  expect(
    planned.rows.nodes.flatMap(({ errors }) =>
      errors.map(({ fileName, fileRow, code, value }) => `${fileName} ${fileRow} ${code} ${value}`),
    ),
  ).toEqual([
    'counts.csv 2 UNREADABLE Voi\ufffdce:1',
    'features.csv 2 UNREADABLE Rec\ufffdording',
    'features.csv 3 NOT_IN_DETAILS un\ufffd1',
  ]);
});

test('I4 I3 which column of the user details is the LAN ID can be said, and is remembered', async () => {
  const files = {
    'features.csv': 'LAN ID,Feature\nmap1,Recording\n',
    'people.csv': 'Kennung,Vorname,Nachname,Profile,Org Unit,Role,Hut\nmap1,M,One,Agent,Night,Agent,52\n',
  };
  const refused = await tryPlanFiles(api.client, files);
  expect(refused.userErrors).toMatchObject([
    {
      code: 'HEADER_INVALID',
      path: ['uploadIds', '1'],
      message: expect.stringContaining('people.csv: No column is the LAN ID'),
    },
  ]);
  const uploadIds = [
    await upload(api.client, files['features.csv'], 'features.csv'),
    await upload(api.client, files['people.csv'], 'people.csv'),
  ];
  const shown = () =>
    api.query<{ onboardingMapping: unknown }>(
      `query ($ids: [ID!]!) { onboardingMapping(uploadIds: $ids) { sideFiles { fileName columnKey } problems { message }
         details { fileName columns { header columnKey guess } problems { message } } } }`,
      { ids: uploadIds },
    );
  expect(await shown()).toMatchObject({
    onboardingMapping: {
      sideFiles: [{ fileName: 'features.csv', columnKey: 'features' }],
      problems: [],
      details: {
        fileName: 'people.csv',
        columns: [
          { header: 'Kennung', columnKey: null },
          { header: 'Vorname', columnKey: 'firstName', guess: 'HEADER' },
          ...Array(5).fill({}),
        ],
        problems: [{ message: expect.stringContaining('No column is the LAN ID') }],
      },
    },
  });
  const input = { uploadIds, format: 'ONBOARDING', mapping: [{ index: 0, columnKey: 'lanId' }] };
  const planned = (await tryPlan(api.client, '', {}, input)).import;
  expect(planned).toMatchObject({ format: 'ONBOARDING', counts: { inserted: 1, invalid: 0 } });
  expect(planned?.rows.nodes[0]?.cells).toEqual([
    'map1',
    'M',
    'One',
    'Agent',
    'Night',
    'Agent',
    '52',
    'Recording',
  ]);
  expect(await shown()).toMatchObject({
    onboardingMapping: {
      details: { columns: [{ columnKey: 'lanId', guess: 'REMEMBERED' }, ...Array(6).fill({})] },
    },
  });
  expect((await tryPlanFiles(api.client, files)).import?.counts).toMatchObject({ inserted: 1 });
  const wrong = await tryPlan(
    api.client,
    '',
    {},
    { ...input, mapping: [{ index: 1, columnKey: 'lastName' }] },
  );
  expect(wrong.userErrors).toMatchObject([{ code: 'HEADER_INVALID', path: ['uploadIds', '1'] }]);
});
