import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../../platform/database/sql.ts';
import { csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { errorsOf, messagesOf, plan, tryPlan } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('import rules');
  await api.teams('Night', 'Day');
  await api.skills('Billing', 'French');
  await api.site.run((em) => rows(em, sql`update license_pools set seats = 90`));
});
afterAll(() => api.stop());

type Cells = Record<string, string>;

/** A file with the columns that its rows name; each row is a whole person but for what it says. */
function fileOf(people: readonly Cells[]): string {
  const whole = people.map(
    (cells, i): Cells => ({ 'First Name': 'P', 'Email Address': `p${i}@rule.test`, Role: 'Agent', ...cells }),
  );
  const header = [...new Set(whole.flatMap((cells) => Object.keys(cells)))];
  return [header, ...whole.map((cells) => header.map((name) => cells[name] ?? ''))]
    .map((cells) => csvLine(cells))
    .join('');
}

test('I7 each mistake has its code and says what to do', async () => {
  await api.user({ username: 'owner', firstName: 'Olive', lastName: 'Owner', email: 'olive@rule.test' });
  const mistakes: [Cells, string, string][] = [
    [{ Username: 'a b' }, 'username USERNAME_INVALID', 'No spaces: “a b” has a space'],
    [
      { Username: 'OWNER', 'Email Address': 'new@rule.test' },
      'username USERNAME_TAKEN',
      'OWNER belongs to Olive Owner. Choose another, or leave it blank',
    ],
    [
      { 'Email Address': '', Mobile: '' },
      'email CONTACT_MISSING',
      'An e-mail address or a mobile number is needed',
    ],
    [
      { 'Email Address': '', Mobile: '+44 7700 900301' },
      'username USERNAME_MISSING',
      'A username is needed where there is no e-mail address',
    ],
    [
      { Mobile: '07700 900302' },
      'mobile MOBILE_INVALID',
      'Begin with + and the country code, as in +44 7700 900123: “07700 900302” has none',
    ],
    [
      { 'Agent ID': 'a/7' },
      'agentId AGENT_ID_INVALID',
      'Letters, digits, “.”, “_” and “-” only: “a/7” has the character /',
    ],
    [{ 'PBX ID': '12x' }, 'pbxId PBX_ID_INVALID', 'Digits only: “12x” has the letter x'],
    [{ 'Numeric ID': '0000007' }, 'numericId NUMERIC_ID_INVALID', 'At most 6 digits: “0000007” has 7'],
    [
      { 'User Type': 'constructor' },
      'userType USER_TYPE_UNKNOWN',
      'No user type “constructor”. There are Agent, Supervisor, Administrator',
    ],
    [{ License: 'Contcat' }, 'license LICENSE_UNKNOWN', 'No license “Contcat”. Contact?'],
    [
      { Skills: 'Billing' },
      'skills SKILL_LEVEL_INVALID',
      '“Billing” needs a level from 1 to 10, as in Billing:7',
    ],
    [
      { Skills: 'billing:1;Billing:9' },
      'skills LIST_CONTRADICTION',
      '“Billing” is there twice and not the same both times. Keep one of them',
    ],
    [
      { Teams: 'Night;-NIGHT' },
      'teams LIST_CONTRADICTION',
      '“NIGHT” is both given and taken away. Keep one of them',
    ],
    [
      { 'Channel Counts': 'Voice:1;Voice:2' },
      'capacities CHANNEL_COUNT_DOUBLED',
      'Voice is there twice with different counts. Keep one of them',
    ],
    [
      { 'Last Name': 'é'.repeat(255) },
      'lastName TOO_LONG',
      `Last Name is too long: “${'é'.repeat(60)}…” has 255 characters`,
    ],
    [{ 'CRM Name': '#N/A' }, 'crmName SPREADSHEET_ERROR', expect.stringContaining('“#N/A”')],
    [{ 'Org Unit': 'Nowhere' }, 'orgUnit ORG_UNIT_UNKNOWN', expect.stringContaining('No org unit “Nowhere”')],
    [{ Features: 'Teleport' }, 'features FEATURE_UNKNOWN', expect.stringContaining('No feature “Teleport”')],
  ];
  const planned = await plan(api.client, fileOf(mistakes.map(([cells]) => cells)), { matchKey: 'EMAIL' });
  expect(errorsOf(planned)).toEqual(mistakes.map(([, error], i) => `${i + 2} ${error}`));
  expect(messagesOf(planned)).toEqual(mistakes.map(([, , message]) => message));
  expect(planned.counts).toMatchObject({ rows: mistakes.length, invalid: mistakes.length });
});

test('I7 every key is compared without case and twice in a file only once right; leading zeros are a number of their own', async () => {
  const planned = await plan(
    api.client,
    fileOf([
      { Username: 'key1', 'Agent ID': 'K-1', Extension: '07', 'PBX ID': '07', 'Numeric ID': '07' },
      { Username: 'KEY1', 'Agent ID': 'k-1', Extension: '7', 'PBX ID': '7', 'Numeric ID': '7' },
      { Username: 'key3', 'Email Address': 'P0@RULE.test', Extension: '07' },
      { Username: 'äx', 'PBX ID': '07', 'Numeric ID': '07', Mobile: '+447700900311' },
      { Username: 'ÄX', Mobile: '0044 7700 900311' },
    ]),
  );
  expect(errorsOf(planned)).toEqual([
    '3 username DUPLICATE_IN_FILE',
    '3 agentId DUPLICATE_IN_FILE',
    '4 email DUPLICATE_IN_FILE',
    '4 extension DUPLICATE_IN_FILE',
    '5 pbxId DUPLICATE_IN_FILE',
    '5 numericId DUPLICATE_IN_FILE',
    '6 username DUPLICATE_IN_FILE',
    '6 mobile DUPLICATE_IN_FILE',
  ]);
  expect(planned.counts).toMatchObject({ inserted: 1, invalid: 4 });
});

test('I7 a key that another user has is taken, also where a row of the file gives it up', async () => {
  await api.users([
    { username: 'one7', extension: '4101', email: 'one7@rule.test' },
    { username: 'two7', extension: '4102', email: 'two7@rule.test' },
  ]);
  const swapped = await plan(api.client, 'Username,Extension\none7,4102\ntwo7,4101\n', {
    existing: 'UPDATE',
  });
  expect(errorsOf(swapped)).toEqual(['2 extension EXTENSION_TAKEN', '3 extension EXTENSION_TAKEN']);
  const names = await plan(api.client, 'Email,Username\none7@rule.test,two7\ntwo7@rule.test,one7\n', {
    existing: 'UPDATE',
    matchKey: 'EMAIL',
  });
  expect(errorsOf(names)).toEqual(['2 username KEY_AMBIGUOUS', '3 username KEY_AMBIGUOUS']);
});

test('I7 a row in error takes no seat from those below it', async () => {
  const { client, site } = await api.otherSite('seats');
  await site.users([{ license: 'CONTACT' }, { license: 'CONTACT' }]);
  const planned = await plan(
    client,
    fileOf([
      { License: 'Contact', Extension: 'x' },
      { License: 'Contact' },
      { License: 'Contact' },
      { License: 'Enterprise' },
    ]),
  );
  expect(errorsOf(planned)).toEqual(['2 extension EXTENSION_INVALID', '4 license NO_LICENSE_AVAILABLE']);
});

test('I5 a name stays what it is: formulas, right to left, emoji, an apostrophe that is taken off once', async () => {
  const names = ['=1+1', '@SUM(A1)', '+49 abc', 'שלום', 'مرحبا', '👩‍👩‍👧', "O'Neil", "'-", "''quoted"];
  const file = fileOf(names.map((name, i) => ({ 'First Name': name, Username: `stays${i}` })));
  const planned = await plan(api.client, file);
  expect(errorsOf(planned)).toEqual([]);
  await run(api.client, 'applyPlan', { planId: planned.run.id });
  const found = await api.site.run((em) =>
    rows<{ name: string }>(
      em,
      sql`select first_name as name from users where username like 'stays%' order by username`,
    ),
  );
  expect(found.map(({ name }) => name)).toEqual([...names.slice(0, -2), '-', "'quoted"]);
});

test('I6 an unknown name of every kind is an error with the nearest ones, and makes nothing', async () => {
  const { client, site } = await api.otherSite('unknown');
  await site.teams('Night');
  await site.skills('Billing');
  await site.agentGroups('Voice agents');
  await site.businessUnits('Retail');
  await site.features('Recording');
  await site.dataCenters('US');
  await site.userGroup('Nurses');
  await site.orgUnit('North');
  const unknown: [header: string, value: string, error: string, nearest: string][] = [
    ['Role', 'Agnet', 'roles ROLE_UNKNOWN', 'Agent'],
    ['License', 'Enterprize', 'license LICENSE_UNKNOWN', 'Enterprise'],
    ['Teams', 'Nihgt', 'teams TEAM_UNKNOWN', 'Night'],
    ['Skills', 'Biling:7', 'skills SKILL_UNKNOWN', 'Billing'],
    ['Agent Groups', 'voice agent', 'agentGroups AGENT_GROUP_UNKNOWN', 'Voice agents'],
    ['Business Units', 'Retial', 'businessUnits BUSINESS_UNIT_UNKNOWN', 'Retail'],
    ['User Group', 'Nurse', 'userGroup USER_GROUP_UNKNOWN', 'Nurses'],
    ['Org Unit', 'Nroth', 'orgUnit ORG_UNIT_UNKNOWN', 'North'],
    ['Data Center', 'UX', 'dataCenter DATA_CENTER_UNKNOWN', 'US'],
    ['Language', 'dee', 'language LANGUAGE_UNKNOWN', 'de'],
    ['Features', 'Recodring', 'features FEATURE_UNKNOWN', 'Recording'],
    ['Channel Counts', 'Vioce:1', 'capacities CHANNEL_UNKNOWN', 'VOICE'],
  ];
  const row = Object.fromEntries(unknown.map(([header, value]) => [header, value]));
  const planned = await plan(client, fileOf([{ 'Email Address': 'all@unknown.test', ...row }]));
  expect(errorsOf(planned)).toEqual(unknown.map(([, , error]) => `2 ${error}`));
  const errors = planned.rows.nodes[0]?.errors ?? [];
  expect(errors.map(({ suggestions }) => suggestions[0]?.toUpperCase())).toEqual(
    unknown.map(([, , , nearest]) => nearest.toUpperCase()),
  );
  const made = await site.run((em) =>
    rows(
      em,
      sql`select name from teams union all select name from skills union all select name from agent_groups
      union all select name from business_units union all select name from features`,
    ),
  );
  expect(made).toHaveLength(5);
});

test('I6 I9 a name is the same however its letters are composed, and with what nobody sees in it', async () => {
  await api.teams('\u00c9quipe', 'Early shift', 'Late');
  const planned = await plan(
    api.client,
    fileOf([
      { 'Email Address': 'composed1@rule.test', Teams: '\u00c9quipe;Early shift' },
      { 'Email Address': 'composed2@rule.test', Teams: 'e\u0301quipe;EARLY\u00a0SHIFT;Late\u00ad' },
      {
        Username: 'e\u0301va',
        'Email Address': 'e\u0301va@rule.test',
        Mobile: '\u202a+44\u202f7700 900321\u202c',
      },
      { Username: '\u00c9VA', 'Email Address': '\u00e9va@rule.test' },
      { 'Email Address': 'composed3@rule.test', Teams: 'Equipe;-' },
    ]),
  );
  expect(errorsOf(planned)).toEqual([
    '5 email DUPLICATE_IN_FILE',
    '5 username DUPLICATE_IN_FILE',
    '6 teams TEAM_UNKNOWN',
    '6 teams TEAM_UNKNOWN',
  ]);
  expect(messagesOf(planned).slice(2)).toEqual([
    expect.stringContaining('No team “-”.'),
    expect.stringMatching(/^No team “Equipe”\. \u00c9quipe\?$/),
  ]);
  expect(planned.counts).toMatchObject({ inserted: 3, invalid: 2 });
});

test('I7 a cell that could not be read is told, whatever else no database keeps is in it', async () => {
  const planned = await plan(
    api.client,
    fileOf([{ 'Email Address': 'odd1@rule.test', 'Last Name': 'M\0\ufffdller' }]),
  );
  expect(errorsOf(planned)).toEqual(['2 lastName UNREADABLE']);
});

test('I9 what was kept before letters were composed is composed, but where somebody else has that already', async () => {
  await api.users([
    {
      username: 'zoe\u0308.kept',
      email: 'zoe\u0308@kept.test',
      firstName: 'Zoe\u0308',
      lastName: '\u202aX\u202c',
    },
    { username: 'le\u0301a.kept', email: 'lea1@kept.test', firstName: 'Le\u0301a', lastName: null },
    { username: 'l\u00e9a.kept', email: 'lea2@kept.test', lastName: null },
    { username: 'li\u0301a.kept', email: 'lia1@kept.test', lastName: null },
    { username: 'li\u0301\u2060a.kept', email: 'lia2@kept.test', lastName: null },
    { username: 'L\u00edA.kept', email: 'lia3@kept.test', lastName: null, status: 'DELETED' },
  ]);
  const teams = await api.teams('Re\u0301gie', 'E\u0301t\u00e9', '\u00c9te\u0301');
  const owner = new Client({ connectionString: api.databaseUrl });
  await owner.connect();
  const migration = '../../../../migrations/0064_composed_names.sql';
  await owner.query(readFileSync(new URL(migration, import.meta.url), 'utf8'));
  await owner.end();
  const kept = await api.site.run((em) =>
    rows<{ text: string }>(
      em,
      sql`select username || ' ' || name as text from users where username like '%.kept' and deleted_at is null
          union all select name from teams where id = any(${Object.values(teams).map(({ id }) => id)}::uuid[])`,
    ),
  );
  expect(kept.map(({ text }) => text).sort()).toEqual(
    [
      'zo\u00eb.kept Zo\u00eb X',
      'le\u0301a.kept L\u00e9a',
      'l\u00e9a.kept Ada',
      'li\u0301a.kept Ada',
      'li\u0301\u2060a.kept Ada',
      'R\u00e9gie',
      'E\u0301t\u00e9',
      '\u00c9te\u0301',
    ].sort(),
  );
  const file = fileOf([
    {
      Username: 'zoe\u0308.kept',
      'Email Address': 'zoe\u0308@kept.test',
      'First Name': 'Zoe\u0308',
      'Last Name': 'X',
    },
  ]);
  for (const existing of ['LEAVE', 'UPDATE']) {
    expect((await plan(api.client, file, { existing })).counts).toMatchObject({
      inserted: 0,
      updated: 0,
      invalid: 0,
    });
  }
});

test('I4 I7 headers: doubled, by another word for the same, over two lines, with punctuation', async () => {
  const told = async (header: string) => {
    const cells = header.split(',').map((_, i) => `v${i}@x.test`);
    const { userErrors } = await tryPlan(api.client, `${header}\n${cells.join(',')}\n`);
    return userErrors.map(({ code, message }) => `${code} ${message}`);
  };
  expect(await told('Email,First Name,Email')).toEqual([
    'HEADER_INVALID The column “Email” is there twice. Take one out.',
  ]);
  expect(await told('first_name*,FIRST-NAME,E-Mail!!')).toEqual([
    'HEADER_INVALID “first_name*” and “FIRST-NAME” are both the column First Name. Take one out.',
  ]);
  expect(await told('First Name,Last Name,Role')).toEqual([
    expect.stringContaining('HEADER_INVALID No column says'),
  ]);
  const planned = await plan(
    api.client,
    '"First\nName","E-mail:\r\nAddress","Role(s)",Shoe size\nHead,head@rule.test,Agent,44\n',
  );
  expect(planned.counts).toMatchObject({ inserted: 1, invalid: 0 });
});

test('I5 a hyphen brings language and user group back to the defaults of the site', async () => {
  const group = await api.site.userGroup('Elsewhere');
  await api.user({ username: 'back5', language: 'de', userGroupId: group.id, extension: '5577' });
  const planned = await plan(api.client, 'Username,Language,User Group,Extension\nback5,-,-,-\n', {
    existing: 'UPDATE',
  });
  await run(api.client, 'applyPlan', { planId: planned.run.id });
  const { users } = await api.query<{ users: { nodes: unknown[] } }>(
    '{ users(filter: { text: "back5" }, first: 1) { nodes { language extension userGroup { id } } } }',
  );
  expect(users.nodes).toEqual([{ language: 'en', extension: null, userGroup: { id: api.site.userGroupId } }]);
});

test('I9 whatever has been imported, importing it again changes nothing', async () => {
  const cell = (...values: string[]) => fc.constantFrom('', '', ...values);
  const row = fc.record({
    Username: fc.constantFrom('t1', 't2', 't3', 'T4', 't 5'),
    'First Name': fc.constantFrom('A', 'B', "'=C", '-'),
    'Last Name': cell('X', '-', '😀'),
    'Agent ID': cell('t1', 'A9', '-'),
    Extension: cell('9001', '09001', '-', 'x'),
    Mobile: cell('+447700900321', '-'),
    Role: fc.constantFrom('Agent', 'Agent', '=Supervisor', 'Agent;Supervisor', '-Supervisor'),
    License: cell('Contact', 'Unassigned', '-'),
    Teams: cell('Night', '=Day', '-Night', '-', 'Night;-Day', 'Day;Night', '='),
    Skills: cell('Billing:3', '=French:2', '-Billing', '-', 'Billing:4;-French'),
    'Channel Counts': cell('Voice:1;Chat:2', '-Voice', '-'),
    Supervisor: cell('t1', 't3', '-'),
    Language: cell('de', '-'),
    'User Type': cell('Supervisor', '-'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { minLength: 1, maxLength: 4, selector: ({ Username }) => Username }),
      fc.constantFrom('MERGE', 'REPLACE'),
      fc.constantFrom('AUTOMATIC', 'USERNAME'),
      async (people, listMode, matchKey) => {
        const options = { existing: 'UPDATE', listMode, matchKey };
        const file = fileOf(people);
        const first = await plan(api.client, file, options);
        const applied = await run(api.client, 'applyPlan', { planId: first.run.id });
        expect(applied.counts?.refused).toBe(0);
        const again = await plan(api.client, file, options);
        expect(again.counts).toMatchObject({ inserted: 0, updated: 0, invalid: first.counts?.invalid });
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 5) },
  );
}, 120_000);
