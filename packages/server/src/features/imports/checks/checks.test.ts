import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { errorsOf, messagesOf, plan } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('import checks');
  await api.site.dataCenters('US', 'BR', 'UK');
});
afterAll(() => api.stop());

const CONTACTS = 'First Name,Last Name,License,Extension,Email Address,Role,Data Center';

test('I7 a Contacts file with every mistake: all of a row at once, with what to do', async () => {
  await api.user({ firstName: 'Ines', lastName: 'Carvalho', extension: '71003', email: 'ines@i7.test' });
  await api.users([{ extension: '71004' }, { extension: '71005' }]);
  const planned = await plan(
    api.client,
    `${CONTACTS}\n` +
      'Priya,Raman,Enterprise,71017,priya@i7.test,Supervsor,US\n' +
      'Quentin,Dubois,Enterprise,71023,,Agent,UK\n' +
      'Rosa,Jiménez,Contact,71003,rosa@i7.test,Agent,BR\n' +
      'Sven,Åkesson,Contact,71031,sven@i7.test,Agent,SE\n' +
      'Umar,Aziz,,7l041,vera.novak@northwind,,\n' +
      ',,Gold,,bo@i7.test,Agent,US\n' +
      'Wei,Zhang,Contact,71031,SVEN@i7.test,Agent,US\n' +
      '"Xi\nLi",X,,1.23E+11,ines@i7.test,Agent,US\n' +
      'Yu,Y,,,y@i7.test,Agent,US,more,\n',
  );
  expect(
    planned.rows.nodes.map(({ rowNumber, errors }) => [
      rowNumber,
      ...errors.map(({ code, message }) => `${code}: ${message}`),
    ]),
  ).toEqual([
    [2, 'ROLE_UNKNOWN: No role “Supervsor”. Supervisor?'],
    [3, 'EMAIL_MISSING: An e-mail address or a mobile number is needed'],
    [4, 'EXTENSION_TAKEN: 71003 belongs to Ines Carvalho. Next free: 71006'],
    [5, 'DATA_CENTER_UNKNOWN: No data center “SE”. There are BR, UK, US'],
    [
      6,
      'EXTENSION_INVALID: Digits only: “7l041” has the letter l',
      'EMAIL_INVALID: Not an address: the domain has no ending',
      'ROLE_MISSING: A role is needed: Admin, Agent, Billing Admin, Inbound Agent, Limited Agent, Supervisor',
      'DATA_CENTER_MISSING: A data center is needed: BR, UK, US',
    ],
    [
      7,
      'NAME_MISSING: A first or a last name is needed',
      'LICENSE_UNKNOWN: No license “Gold”. There are Contact, Enterprise, Unassigned',
    ],
    [
      8,
      'DUPLICATE_IN_FILE: Row 5 has the same Extension. Change one of them, or drop this row',
      'DUPLICATE_IN_FILE: Row 5 has the same Email Address. Change one of them, or drop this row',
    ],
    [
      9,
      'LINE_BREAK: A line break inside the cell. Take it out',
      'EXTENSION_INVALID: A spreadsheet has shortened the number to “1.23E+11”. Format the column as text there, and write the number out again',
    ],
    [
      10,
      'TOO_MANY_CELLS: The row has 8 cells, more than the header. Put a cell that holds the separator in quotation marks',
    ],
  ]);
  expect(planned.counts).toMatchObject({ rows: 9, invalid: 9, inserted: 0 });
  expect(planned.errorCounts[0]).toEqual({ code: 'EXTENSION_INVALID', count: 2, label: 'Extension invalid' });
  expect(planned.rows.nodes[0]?.errors[0]).toMatchObject({
    columnIndex: 5,
    columnKey: 'roles',
    value: 'Supervsor',
    suggestions: ['Supervisor'],
  });
  expect(planned.rows.nodes[2]?.errors[0]?.suggestions).toEqual(['71006']);
});

test('I6 an unknown name is an error with the nearest names, and nothing is created', async () => {
  await api.teams('Night', 'Day', 'Ops’ team', 'Northern lights');
  await api.skills('Billing', 'Tier 2: French');
  await api.site.agentGroups('Gold');
  const europe = await api.site.orgUnit('Europe');
  const asia = await api.site.orgUnit('Asia');
  await api.site.orgUnit('Support', europe);
  await api.site.orgUnit('Support', asia);
  const header =
    'Username,First Name,Email,Role,Teams,Skills,Agent Groups,Business Units,Org Unit,User Group,Language';
  const planned = await plan(
    api.client,
    `${header}\n` +
      "a6,A,a6@i6.test,Agent,Nihgt;Ops' team,Biling:3;tier 2: french:4,Glod,Nothing,Suport,Everyone,de\n" +
      'b6,B,b6@i6.test,Agent,northern light,,,,Support,Evryone,fr\n' +
      'c6,C,c6@i6.test,Agent,NIGHT,BILLING:1,gold,,Asia/Support,everyone,EN\n',
  );
  expect(messagesOf(planned)).toEqual([
    'No team “Nihgt”. Night?',
    'No skill “Biling”. Billing?',
    'No agent group “Glod”. Gold?',
    'No business unit “Nothing”. Check the spelling, or make it first',
    expect.stringMatching(/^No org unit “Suport”\. (Asia|Europe) \/ Support or (Asia|Europe) \/ Support\?$/),
    'No team “northern light”. Northern lights?',
    expect.stringMatching(/^Several org units are named “Support”: (Asia|Europe) \/ Support or/),
    'No user group “Evryone”. Everyone?',
    'No language “fr”. There are en, de',
  ]);
  expect(planned.counts).toMatchObject({ invalid: 2, inserted: 1 });
});

test('I7 keys of others are taken, wherever they stand, and keys of two users are ambiguous', async () => {
  await api.user({
    firstName: 'Ann',
    lastName: null,
    username: 'ann7',
    email: 'ann7@k.test',
    agentId: 'A7',
    pbxId: '700',
    numericId: '7001',
    mobile: '+447700900777',
  });
  await api.user({ firstName: 'Ben', lastName: null, username: 'ben7@k.test', email: 'ben7b@k.test' });
  const header = 'Username,First Name,Email,Agent ID,PBX ID,Numeric ID,Mobile,Role';
  const planned = await plan(
    api.client,
    `${header}\n` +
      'new7,N,new7@k.test,a7,,,,Agent\n' +
      'mew7,M,mew7@k.test,,700,7001,00447700900777,Agent\n' +
      ',O,ben7@k.test,,,,,Agent\n' +
      'ann7,Ann,ben7b@k.test,,,,,\n',
    { matchKey: 'USERNAME' },
  );
  expect(errorsOf(planned)).toEqual([
    '2 agentId AGENT_ID_TAKEN',
    '3 pbxId PBX_ID_TAKEN',
    '3 numericId NUMERIC_ID_TAKEN',
    '3 mobile MOBILE_TAKEN',
    '5 email KEY_AMBIGUOUS',
  ]);
  expect(messagesOf(planned)).toContain('700 belongs to Ann. Next free: 701');
  expect(planned.rows.nodes[2]?.outcome).toBe('DUPLICATE');
});

test('U7 I7 the keys of deleted users are free', async () => {
  const gone = await api.user({ username: 'gone7', email: 'gone7@x.test', extension: '77077' });
  await run(api.client, 'bulkDelete', { selection: { ids: [gone.id] } });
  const planned = await plan(
    api.client,
    'Username,First Name,Email,Extension,Role\ngone7,G,gone7@x.test,77077,Agent\n',
  );
  expect(errorsOf(planned)).toEqual([]);
  expect(planned.counts).toMatchObject({ inserted: 1 });
});

test('I7 a row with an error is invalid, also when its user exists already', async () => {
  await api.user({ username: 'here7', email: 'here7@x.test' });
  const planned = await plan(api.client, 'Username,Extension,Teams\nhere7,x,\nhere7,,\n');
  expect(errorsOf(planned)).toEqual(['2 extension EXTENSION_INVALID', '3 username DUPLICATE_IN_FILE']);
  expect(planned.counts).toMatchObject({ duplicates: 0, invalid: 2 });
});

test('I7 two rows about one user by different keys: the second is invalid', async () => {
  await api.user({ username: 'twice7', email: 'twice7@x.test', firstName: 'Two', lastName: 'Ice' });
  const planned = await plan(api.client, 'Username,Email\ntwice7,\n,twice7@x.test\n');
  expect(errorsOf(planned)).toEqual(['3 username DUPLICATE_IN_FILE']);
  expect(messagesOf(planned)).toEqual(['Row 2 is about the same user already, Two Ice']);
});

describe('I10 supervisors', () => {
  test('stand in any row of the file, or in the site, by username or agent ID', async () => {
    await api.user({ username: 'chief10', agentId: 'C-10', userType: 'SUPERVISOR' });
    const planned = await plan(
      api.client,
      'LAN ID,First Name,Email,Role,Supervisor\n' +
        'a10,A,a@s10.test,Agent,B10\nb10,B,b@s10.test,Supervisor,CHIEF10\nc10,C,c@s10.test,Agent,c-10\nd10,D,d@s10.test,Agent,nobody\ne10,E,e@s10.test,Agent,e10\n',
    );
    expect(errorsOf(planned)).toEqual(['5 supervisor SUPERVISOR_UNKNOWN', '6 supervisor SUPERVISOR_CYCLE']);
    expect(messagesOf(planned)[1]).toBe('Nobody is their own supervisor. Name somebody else');
  });

  test('in a circle are reported with their rows, also when the circle goes through users who are there', async () => {
    const top = await api.user({ username: 'top11' });
    const mid = await api.user({ username: 'mid11', supervisorId: top.id });
    await api.user({ username: 'low11', supervisorId: mid.id });
    const file =
      'Username,First Name,Email,Role,Supervisor\ntop11,,,,new11\nnew11,N,n@s11.test,Agent,low11\nfree11,F,f@s11.test,Agent,low11\n';
    const planned = await plan(api.client, file, { existing: 'UPDATE' });
    expect(errorsOf(planned)).toEqual([
      '2 supervisor SUPERVISOR_CYCLE',
      '3 supervisor SUPERVISOR_CYCLE',
      '4 supervisor SUPERVISOR_CYCLE',
    ]);
    expect(errorsOf(await plan(api.client, file))).toEqual([]);
    const pure = await plan(
      api.client,
      'Username,First Name,Email,Role,Supervisor\nx11,X,x@s11.test,Agent,y11\ny11,Y,y@s11.test,Agent,z11\nz11,Z,z@s11.test,Agent,x11\n',
    );
    expect(messagesOf(pure)[0]).toBe(
      'The rows 2, 3 and 4 supervise each other in a circle. Change one of them',
    );
  });
});

test('I7 seats are given in the order of the file, with those that rows free', async () => {
  const { client, site } = await api.otherSite('pools');
  await site.users([
    { username: 'p1', license: 'CONTACT' },
    { username: 'p2', license: 'CONTACT' },
    { username: 'p3', license: 'CONTACT' },
  ]);
  const planned = await plan(
    client,
    'Username,First Name,Email,Role,License\n' +
      'n1,A,n1@p.test,Agent,Contact\nn2,B,n2@p.test,Agent,Contact\np1,,,,Unassigned\np2,,,,Contact\nn3,C,n3@p.test,Agent,Enterprise\n',
    { existing: 'UPDATE' },
  );
  expect(errorsOf(planned)).toEqual(['3 license NO_LICENSE_AVAILABLE']);
  expect(messagesOf(planned)).toEqual(['No Contact seat is left. Add seats, or name another license']);
});

test('U5 an agent sits in a leaf, U8 nobody is moved while logged on', async () => {
  const root = await api.site.orgUnit('Root 5');
  const leaf = await api.site.orgUnit('Leaf 5', root);
  await api.user({ username: 'sits5', userType: 'SUPERVISOR', orgUnitId: root.id });
  await api.user({ username: 'on8', loggedOn: true });
  const group = await api.site.userGroup('Other group');
  const planned = await plan(
    api.client,
    'Username,First Name,Email,Role,User Type,Org Unit,User Group\n' +
      `a5,A,a5@u.test,Agent,,Root 5,\nb5,B,b5@u.test,Agent,Supervisor,Root 5,\nc5,C,c5@u.test,Agent,,${leaf.name},\nsits5,,,,Agent,,\non8,,,,,,${group.name}\n`,
    { existing: 'UPDATE' },
  );
  expect(errorsOf(planned)).toEqual([
    '2 orgUnit ORG_UNIT_NOT_LEAF',
    '5 orgUnit ORG_UNIT_NOT_LEAF',
    '6 userGroup LOGGED_ON',
  ]);
});

test('R2 users of another site are neither found nor named', async () => {
  const { client } = await api.otherSite('blind');
  await api.user({ username: 'secret', email: 'secret@r2.test', extension: '90909' });
  const planned = await plan(
    client,
    'Username,First Name,Email,Extension,Role\nsecret,S,secret@r2.test,90909,Agent\n',
  );
  expect(planned.counts).toMatchObject({ inserted: 1, invalid: 0 });
});

test('I8 inserted, updated, unchanged, duplicate and invalid rows add up, whatever stands in the file', async () => {
  await api.users([
    { username: 'p-a', email: 'a@prop.test', extension: '1', firstName: 'A' },
    { username: 'p-b', email: 'b@prop.test', extension: '2', supervisorId: null },
  ]);
  const cell = (...values: string[]) => fc.constantFrom('', '-', "'", ...values);
  const row = fc.tuple(
    cell('p-a', 'p-b', 'p-c', 'p c', 'P-A'),
    cell('A', 'B', '=A', 'x\ny'),
    cell('a@prop.test', 'b@prop.test', 'c@prop.test', 'd@prop', 'p-c'),
    cell('1', '2', '3', '03', 'x'),
    cell('Agent', '-Agent', '=Supervisor', 'Agent;Nobody', '=', 'Admin'),
    cell('Contact', 'Unassigned', 'Enterprise', 'x'),
    cell('p-a', 'p-b', 'p-c', 'nobody', 'p-d'),
    cell('US', 'SE'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('LEAVE', 'UPDATE'),
      fc.constantFrom('MERGE', 'REPLACE'),
      fc.constantFrom('AUTOMATIC', 'USERNAME', 'EMAIL', 'AGENT_ID'),
      async (lines, existing, listMode, matchKey) => {
        const header = csvLine([
          'Username',
          'First Name',
          'Email',
          'Extension',
          'Role',
          'License',
          'Supervisor',
          'Data Center',
        ]);
        const filled = lines.filter((cells) => cells.some((text) => text !== ''));
        fc.pre(filled.length > 0);
        const planned = await plan(api.client, header + lines.map((cells) => csvLine(cells)).join(''), {
          existing,
          listMode,
          matchKey,
        });
        const { rows, inserted, updated, unchanged, duplicates, invalid } = planned.counts ?? {};
        expect((inserted ?? 0) + (updated ?? 0) + (unchanged ?? 0) + (duplicates ?? 0) + (invalid ?? 0)).toBe(
          rows,
        );
        expect(rows).toBe(filled.length);
        for (const { outcome, errors, user } of planned.rows.nodes) {
          expect(errors.length > 0).toBe(outcome === 'INVALID');
          if (outcome !== 'INVALID') expect(user).not.toBeNull();
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
