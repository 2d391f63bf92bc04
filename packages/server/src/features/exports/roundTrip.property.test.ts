import fc from 'fast-check';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { download, exportNow } from '../../testing/exports.ts';
import { errorsOf, plan } from '../../testing/imports.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestSite } from '../../testing/TestSite.ts';
import type { Named } from '../../testing/userValues.ts';
import { formats } from '../imports/templates.ts';
import { exportedColumns, exportedKeys } from './columns.ts';
import { ExportColumn } from './ExportColumn.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('round trip');
});
afterAll(() => api.stop());

const inFile = Object.entries(ExportColumn)
  .filter(([, key]) => !exportedColumns[key].label.endsWith('[Read Only]'))
  .map(([name]) => name);

test('I9 all columns of the Users template can be exported, in its order and with its headers', () => {
  const importable = exportedKeys.filter((key) => !exportedColumns[key].label.endsWith('[Read Only]'));
  expect(importable).toEqual(formats.USERS.columns);
});

/** What spreadsheets and the cell language might take for something else. */
const signs = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  ':',
  '0',
  '1',
  'a',
  'é',
  ' ',
  'ש',
  'م',
  '😀',
  '\u200d',
  '\\',
  '/',
  '|',
];
const word = fc
  .string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text);
const special = fc.constantFrom(
  '-',
  "'",
  "''",
  "'-",
  '=cmd|/C calc',
  '+49',
  '@x',
  '007',
  'NULL',
  '"q"',
  'a;b',
  ';',
);
const value = fc.oneof(word, special);
/** G1: a name holds no semicolon. */
const name = value.filter((text) => !text.includes(';'));
const names = fc.uniqueArray(name, { minLength: 3, maxLength: 5, selector: (text) => text.toLowerCase() });
const digits = (count: number) =>
  fc.uniqueArray(fc.stringMatching(/^0?[0-9]{1,5}$/), { minLength: count, maxLength: count });

const USERS = 6;
const generated = fc.record({
  structure: fc.array(names, { minLength: 6, maxLength: 6 }),
  people: fc.array(
    fc.record({
      firstName: fc.option(value),
      lastName: value,
      crmName: fc.option(value),
      chatGreetingName: fc.option(value),
      status: fc.constantFrom('ACTIVE' as const, 'SUSPENDED' as const, 'LOCKED' as const, 'INVITED' as const),
    }),
    { minLength: USERS, maxLength: USERS },
  ),
  usernames: fc.uniqueArray(
    value.filter((text) => !/\s/.test(text)),
    { minLength: USERS, maxLength: USERS, selector: (text) => text.toLowerCase() },
  ),
  extensions: digits(USERS),
  sets: fc.infiniteStream(fc.nat()),
});

let sites = 0;

async function makeSite({ structure, people, usernames, extensions, sets }: Generated) {
  sites += 1;
  const { site, client } = await api.otherSite(`site${sites}`);
  const [teams, skills, groups, units, features, places] = structure as [
    string[],
    string[],
    string[],
    string[],
    string[],
    string[],
  ];
  const made = {
    teams: Object.values(await site.teams(...teams)),
    skills: Object.values(await site.skills(...skills)),
    groups: Object.values(await site.agentGroups(...groups)),
    units: Object.values(await site.businessUnits(...units)),
    features: Object.values(await site.features(...features)),
  };
  const userGroup = await site.userGroup(places[0] ?? '');
  const top = await site.orgUnit(places[1] ?? '');
  const leaf = await site.orgUnit(places[2] ?? '', top);
  const role = await site.role(places[0] ?? '', []);
  await site.run((em) => rows(em, sql`update license_pools set seats = 50 where site_id = ${site.id}`));
  const bits = sets[Symbol.iterator]();
  const pick = (list: readonly Named[]) => list.filter(() => Number(bits.next().value) % 2 === 1);
  const users = await site.users(
    people.map(({ firstName, lastName, status }, at) => ({
      firstName,
      lastName,
      status,
      username: usernames[at] ?? '',
      email: `=${at}.o'neil@x.test`,
      mobile: at % 2 ? `+4477009001${10 + at}` : null,
      agentId: at % 2 ? `-a${at}` : null,
      extension: extensions[at] ?? null,
      pbxId: extensions[at] ?? null,
      numericId: extensions[at] ?? null,
      userGroupId: userGroup.id,
      orgUnitId: at % 3 ? leaf.id : null,
      roles: at % 2 ? ['Agent', role] : ['Agent'],
      license: ([null, 'CONTACT', 'ENTERPRISE'] as const)[at % 3] ?? null,
      language: at % 2 ? 'de' : 'en',
      teams: pick(made.teams),
      agentGroups: pick(made.groups),
      businessUnits: pick(made.units),
      skills: Object.fromEntries(pick(made.skills).map(({ id }, level) => [id, level + 1])),
    })),
  );
  await rest(site, people, users, pick(made.features));
  return client;
}

/** What the builders of users leave out. */
function rest(site: TestSite, people: Generated['people'], users: readonly Named[], features: Named[]) {
  return site.run(async (em) => {
    for (const [at, { crmName, chatGreetingName }] of people.entries()) {
      const id = users[at]?.id;
      const supervisor = at > 0 ? users[at - 1]?.id : null;
      await rows(
        em,
        sql`update users set crm_name = ${crmName}, chat_greeting_name = ${chatGreetingName},
        supervisor_id = ${supervisor}::uuid where id = ${id}`,
      );
      await rows(
        em,
        sql`insert into user_features (site_id, user_id, feature_id)
        select ${site.id}, ${id}, unnest(${features.map((one) => one.id)}::uuid[])`,
      );
      await rows(
        em,
        sql`insert into user_capacities (site_id, user_id, channel, count)
        values (${site.id}, ${id}, 'VOICE', ${at}), (${site.id}, ${id}, 'SCREEN_SHARE', 1)`,
      );
    }
  });
}

type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never;

const CREATE = {
  createTeam: 'mutation ($input: CreateTeamInput!) { createTeam(input: $input) { userErrors { message } } }',
  createSkill:
    'mutation ($input: CreateSkillInput!) { createSkill(input: $input) { userErrors { message } } }',
};

test('I9 names with characters that nobody sees are kept as a file brings them back', async () => {
  const { site, client } = await api.otherSite('unseen');
  const given = [
    '\u200bNight',
    'Day\u200e',
    'Late\u00a0shift',
    'E\u00adarly',
    '\ufeffWeek',
    'Zoe\u0308',
    '👩\u200d👩',
  ];
  for (const [mutation, query] of Object.entries(CREATE)) {
    for (const one of given) {
      expect(await client.query(query, { input: { name: one } })).toEqual({ [mutation]: { userErrors: [] } });
    }
  }
  const kept = ['Day', 'Early', 'Late shift', 'Night', 'Week', 'Zo\u00eb', '👩\u200d👩'];
  const stored = await site.run((em) =>
    rows<Named>(em, sql`select id, name from teams where site_id = ${site.id}`),
  );
  expect(stored.map((team) => team.name).sort()).toEqual(kept);
  const skills = await site.run((em) =>
    rows<Named>(em, sql`select id from skills where site_id = ${site.id}`),
  );
  await site.users([
    { teams: stored, skills: Object.fromEntries(skills.map(({ id }, level) => [id, level + 1])) },
  ]);
  for (const format of ['CSV', 'XLSX']) {
    const ask = { selection: { filter: { where: {} } }, columns: ['USERNAME', 'TEAMS', 'SKILLS'], format };
    const { content } = await download(client, await exportNow(client, ask));
    const planned = await plan(client, content, { existing: 'UPDATE', listMode: 'REPLACE' });
    expect(planned.counts).toMatchObject({ rows: 2, unchanged: 2 });
  }
});

test('I9 a name with a sign that could not be read comes back without a change, and goes to nobody else', async () => {
  const { site, client } = await api.otherSite('unread');
  await site.users([{ username: 'unread', firstName: 'M\ufffdller', lastName: "'\ufffd" }]);
  const columns = ['USERNAME', 'FIRST_NAME', 'LAST_NAME'];
  const { text } = await download(
    client,
    await exportNow(client, { selection: { filter: { where: {} } }, columns }),
  );
  const options = { existing: 'UPDATE' };
  const planned = await plan(client, text, options);
  expect(errorsOf(planned)).toEqual([]);
  expect(planned.counts).toMatchObject({ rows: 2, unchanged: 2 });
  const other = await plan(client, text.replace('M\ufffdller', 'N\ufffdller'), options);
  expect(other.counts).toMatchObject({ rows: 2, unchanged: 1, invalid: 1 });
  expect(other.errorCounts).toMatchObject([{ code: 'UNREADABLE', count: 1 }]);
});

test('I9 E2 what is exported and imported again changes nobody, whatever the names are', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (given) => {
      const client = await makeSite(given);
      const ask = { selection: { filter: { where: {} } }, columns: inFile };
      const { content } = await download(client, await exportNow(client, ask));
      const options = { existing: 'UPDATE', listMode: 'REPLACE' };
      const planned = await plan(client, content, options);
      expect(errorsOf(planned)).toEqual([]);
      const all = USERS + 1;
      expect(planned.counts).toMatchObject({
        rows: all,
        unchanged: all,
        updated: 0,
        inserted: 0,
        invalid: 0,
      });
      const book = await download(client, await exportNow(client, { ...ask, format: 'XLSX' }));
      const again = await plan(client, book.content, options);
      expect(errorsOf(again)).toEqual([]);
      expect(again.counts).toEqual(planned.counts);
      const [sheet] = await readSheets(book.content, { trim: false });
      expect(sheet?.data[0]).toEqual(planned.header);
      const cells = sheet?.data.slice(1).map((one) => one.map((cell) => cell ?? ''));
      expect(cells).toEqual(planned.rows.nodes.map((one) => one.cells));
    }),
    { numRuns: Number(process.env.RUNS ?? 5) },
  );
});
