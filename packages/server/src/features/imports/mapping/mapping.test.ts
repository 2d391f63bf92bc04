import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { correct, errorsOf, messagesOf, plan, tryPlan, upload } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import type { TestClient } from '../../../testing/TestClient.ts';

let api: TestApi;
let agents: { defaultRole: string };
beforeAll(async () => {
  api = await startTestApi('import mapping');
  await api.site.dataCenters('US', 'BR');
  await api.teams('Night', 'Day');
  agents = { defaultRole: api.site.roles.Agent ?? '' };
});
afterAll(() => api.stop());

interface Shown {
  source: string | null;
  columns: {
    header: string;
    columnKey: string | null;
    guess: string | null;
    samples: string[];
    isPassword: boolean;
  }[];
  fields: { key: string; isKey: boolean; excludes: string[] }[];
  problems: { code: string; path: string[]; message: string }[];
}

async function mappingOf(content: string, client: TestClient = api.client, by = client) {
  const { importMapping } = await client.query<{ importMapping: Shown | null }>(
    `query ($id: ID!) { importMapping(uploadId: $id) { source columns { index header columnKey guess samples isPassword
       sampleNames { firstName lastName } } fields { key isKey excludes } problems { code path message } } }`,
    { id: await upload(by, content) },
  );
  return importMapping;
}

/** `header: key GUESS` of each column. */
async function guessesOf(content: string): Promise<string[]> {
  const found = await mappingOf(content);
  return (found?.columns ?? []).map(
    ({ header, columnKey, guess }) => `${header}: ${columnKey ?? '-'} ${guess ?? '-'}`,
  );
}

const refusals = (payload: { userErrors: { code: string; path: string[] }[] }) =>
  payload.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('I4 what columns seem to be', () => {
  test.each([
    ['Vorname;Name;E-Mail-Adresse;Handynummer;Rolle', ['firstName', 'lastName', 'email', 'mobile', 'roles']],
    [
      'Prénom;Nom;Adresse e‑mail;Téléphone portable;Équipe',
      ['firstName', 'lastName', 'email', 'mobile', 'teams'],
    ],
    [
      'Nombre;Apellidos;Correo electrónico;Móvil;Extensión',
      ['firstName', 'lastName', 'email', 'mobile', 'extension'],
    ],
    [
      'Nome;Sobrenome;Endereço de e-mail;Celular;Ramal',
      ['firstName', 'lastName', 'email', 'mobile', 'extension'],
    ],
    [
      'Nome;Cognome;Indirizzo e-mail;Cellulare;Lingua',
      ['firstName', 'lastName', 'email', 'mobile', 'language'],
    ],
    [
      'Voornaam;Achternaam;E-mailadres;Mobiel;Licentie',
      ['firstName', 'lastName', 'email', 'mobile', 'license'],
    ],
    [
      'NAME;First\u00a0Name;last_name;"E-Mail" [Required];O’Brien',
      [null, 'firstName', 'lastName', 'email', null],
    ],
    [
      'Name;E-Mail;Vorgesetzte/r;Geschäftsbereich;Kennwort',
      ['fullName', 'email', 'supervisor', 'businessUnits', null],
    ],
  ])('the headers %s say it', async (header, keys) => {
    const found = await mappingOf(`${header}\nAda;L;a@x.test;+447700900100;Agent\n`);
    expect(found?.columns.map(({ columnKey }) => columnKey)).toEqual(keys);
    expect(found?.problems).toEqual([]);
  });

  test('the content says it where the header says nothing, and no guess is made where it may be another thing', async () => {
    const file = `A;B;C;D;E;Country;Phone;Owner;G\r
x@a.test;+447700900101;Enterprise;Agent;US;US;+4930123456;o@a.test;Night;;\r
y@a.test;+447700900102;Unassigned;Supervisor;BR;BR;+4930123457;p@a.test;Day;Night\r
`;
    expect(await guessesOf(file.replace('Day;Night', 'Day'))).toEqual([
      'A: email CONTENT',
      'B: mobile CONTENT',
      'C: license CONTENT',
      'D: roles CONTENT',
      'E: dataCenter CONTENT',
      'Country: - -',
      'Phone: - -',
      'Owner: - -',
      'G: teams CONTENT',
    ]);
    expect(await guessesOf('First Name,P,Q\nAda,x@a.test,y@a.test\n')).toEqual([
      'First Name: firstName HEADER',
      'P: - -',
      'Q: - -',
    ]);
  });

  test('passwords are never shown or read, whatever is asked', async () => {
    const file = 'Email,Contraseña\na@x.test,s3cret\n';
    const found = await mappingOf(file);
    expect(found?.columns[1]).toMatchObject({ columnKey: null, samples: [], isPassword: true });
    for (const header of ['PWD', 'Hasło', 'Initial Passwort (neu)', 'パスワード', '비밀번호', 'Пароль']) {
      expect((await mappingOf(file.replace('Contraseña', header)))?.columns[1]?.isPassword).toBe(true);
    }
    const asked = await tryPlan(api.client, file, agents, { mapping: [{ index: 1, columnKey: 'crmName' }] });
    expect(refusals(asked)).toEqual(['INVALID mapping.0.columnKey']);
  });

  test('a file that cannot be read says why, and one of somebody else is none', async () => {
    expect((await mappingOf(''))?.problems).toMatchObject([{ code: 'FILE_INVALID' }]);
    expect((await mappingOf('Email,E-mail Address\na@x.test,b@x.test\n'))?.problems).toMatchObject([
      { code: 'HEADER_INVALID', path: ['columns', '1'] },
    ]);
    const other = await api.asRole(
      await api.site.role('Importer', ['imports.run', 'users.create', 'users.read']),
    );
    expect(await mappingOf('Email\na@x.test\n', other, api.client)).toBeNull();
    const nobody = await api.asRole(await api.site.role('Reader', ['users.read']));
    await expect(mappingOf('Email\na@x.test\n', nobody, api.client)).rejects.toThrow('imports.run');
  });
});

describe('I4 a mapping that is chosen', () => {
  const file =
    'Who,Where,Desk,Note\nAda King Lovelace,ada@chosen.test,7101,x\n"Boole, George",george@chosen.test,7102,\n';
  const chosen = [
    { index: 0, columnKey: 'fullName' },
    { index: 1, columnKey: 'email' },
    { index: 2, columnKey: 'extension' },
  ];

  test('reads the file so, and stays with the import when cells are corrected', async () => {
    const planned = await tryPlan(api.client, file.replace('7102', '71O2'), agents, { mapping: chosen });
    const found = planned.import;
    if (!found) throw new Error(JSON.stringify(planned.userErrors));
    expect(errorsOf(found)).toEqual(['3 extension EXTENSION_INVALID']);
    const mended = await correct(api.client, found.id, {
      cells: [{ rowNumber: 3, columnIndex: 2, value: '7102' }],
    });
    expect(mended.counts).toMatchObject({ inserted: 2, invalid: 0 });
    expect(mended.rows.nodes.map(({ user }) => user?.name)).toEqual(['Ada King Lovelace', 'George Boole']);
  });

  test('is remembered for headers in any order, case and punctuation, and forgotten when the guess is right', async () => {
    const again = 'DESK:;note;who?;Where\n7103;;Mary Somerville;mary@chosen.test\n';
    expect(await guessesOf(again)).toEqual([
      'DESK:: extension REMEMBERED',
      'note: - REMEMBERED',
      'who?: fullName REMEMBERED',
      'Where: email REMEMBERED',
    ]);
    expect((await plan(api.client, again, agents)).counts).toMatchObject({ inserted: 1, invalid: 0 });
    expect(await guessesOf(again.replace('note', 'remark'))).toContain('DESK:: - -');

    const guess = [0, 1, 2, 3].map((index) => ({ index, columnKey: index === 3 ? 'email' : null }));
    await tryPlan(api.client, again, agents, { mapping: guess });
    expect(await guessesOf(again)).toContain('Where: email CONTENT');
    const south = await api.otherSite('south');
    expect((await mappingOf(again, south.client))?.columns[0]?.guess).toBeNull();
  });

  test('a site keeps the 200 that were used last', async () => {
    await api.site.run((em) =>
      rows(
        em,
        sql`insert into import_mappings (site_id, header_hash, mapping, updated_at)
            select ${api.site.id}, sha256(i::text::bytea), '{}', now() - interval '1 day' from generate_series(1, 250) i`,
      ),
    );
    await tryPlan(api.client, file, agents, { mapping: chosen });
    const { kept } = await api.site.run((em) =>
      row<{ kept: number }>(
        em,
        sql`select count(*)::int as kept from import_mappings where site_id = ${api.site.id}`,
      ),
    );
    expect(kept).toBe(200);
    expect(await guessesOf(file)).toContain('Desk: extension REMEMBERED');
  });

  test('all that is wrong with it is told at its place', async () => {
    const refused = async (mapping: object[], content = file) =>
      refusals(await tryPlan(api.client, content, { ...agents, defaultRole: 'no-role' }, { mapping }));
    expect(
      await refused([
        { index: 9, columnKey: 'email' },
        { index: 0, columnKey: 'shoeSize' },
        { index: 0, columnKey: null },
      ]),
    ).toEqual([
      'INVALID mapping.0.index',
      'INVALID mapping.1.columnKey',
      'INVALID mapping.2.index',
      'UNKNOWN_ID options.defaultRole',
    ]);
    expect(
      await refused(
        [
          { index: 0, columnKey: 'lastName' },
          { index: 1, columnKey: null },
          { index: 2, columnKey: 'lastName' },
        ],
        file.replaceAll('@chosen.test', ''),
      ),
    ).toEqual([
      'HEADER_INVALID mapping.2.columnKey',
      'HEADER_INVALID mapping',
      'UNKNOWN_ID options.defaultRole',
    ]);
  });

  test('R3 a role that may not edit first names does not do so by whole names', async () => {
    const role = await api.site.role('Phones', ['imports.run', 'users.create', 'users.edit', 'users.read']);
    await api.site.run((em) =>
      rows(em, sql`update roles set editable_fields = '{extension}' where id = ${role}`),
    );
    const client = await api.asRole(role);
    const content = 'Email,Full Name\na@x.test,A B\n';
    await expect(tryPlan(client, content, { ...agents, existing: 'UPDATE' })).rejects.toThrow('Full Name');
  });
});

describe('files of the wild', () => {
  test('a header over two rows, a title above it, and a total at the end that is counted and left out', async () => {
    const planned = await plan(
      api.client,
      'sep=;\nPeople of the house;;;\nFirst;Last;E-mail;\nName;Name;Address;Extension\nAda;L;ada@wild.test;0071\nBo;M;bo@wild.test;0072\nTotal;2;;\n;;;;;;\n',
      agents,
    );
    expect(planned).toMatchObject({
      header: ['First Name', 'Last Name', 'E-mail Address', 'Extension'],
      counts: { rows: 2, inserted: 2 },
      leftOutRows: [{ reason: 'TOTAL', count: 1, rowNumbers: [6] }],
    });
  });

  test.each(['Summe: 2;;', 'Gesamt;2;', 'Total général;2;', 'Totaal;;2'])('“%s” is a total', async (line) => {
    const planned = await plan(api.client, `E-Mail;Nachname;Handy\na@wild2.test;A;\n${line}\n`, agents);
    expect(planned.counts).toMatchObject({ rows: 1, inserted: 1 });
  });

  test('a total above other rows is a row like any other', async () => {
    const planned = await plan(api.client, 'E-Mail;Nachname;Handy\nTotal;;\na@wild3.test;A;\n', agents);
    expect(planned.counts).toMatchObject({ rows: 2, inserted: 1, invalid: 1 });
  });

  test('numbers that Excel has shortened are told with how to mend them, in every column of numbers', async () => {
    const planned = await plan(
      api.client,
      'Email,Last Name,Mobile,Extension,Numeric ID,Agent ID,Username\nn@wild.test,N,"4,47701E+11",7.1E+05,1E+05,1.2E+10,3.4E+09\n',
      agents,
    );
    expect(errorsOf(planned).map((error) => error.split(' ')[1])).toEqual([
      'mobile',
      'extension',
      'numericId',
      'agentId',
      'username',
    ]);
    for (const message of messagesOf(planned)) expect(message).toContain('Format the column as text');
  });

  test('I10 a supervisor is found by e-mail address, in the file and in the site, also after a correction', async () => {
    await api.user({ username: 'chief', email: 'chief@boss.test' });
    const planned = await plan(
      api.client,
      'Username,Email,Last Name,Manager Email\nlow,low@boss.test,Low,MID@boss.test\nmid,mid@boss.test,Mid,chief@boss.tst\nup,,Up,\n',
      { ...agents, existing: 'UPDATE' },
    );
    expect(errorsOf(planned)).toEqual([
      '2 supervisor SUPERVISOR_UNKNOWN',
      '3 supervisor SUPERVISOR_UNKNOWN',
      '4 email EMAIL_MISSING',
    ]);
    const mended = await correct(api.client, planned.id, {
      cells: [{ rowNumber: 3, columnIndex: 3, value: 'chief@boss.test' }],
      dropRows: [4],
    });
    expect(errorsOf(mended)).toEqual([]);
    await run(api.client, 'applyPlan', { planId: planned.run.id });
    const { users } = await api.query<{ users: { nodes: object[] } }>(
      '{ users(filter: { text: "boss.test" }, first: 5, sort: [{ field: USERNAME }]) { nodes { username supervisor { username } } } }',
    );
    expect(users.nodes).toEqual([
      { username: 'chief', supervisor: null },
      { username: 'low', supervisor: { username: 'mid' } },
      { username: 'mid', supervisor: { username: 'chief' } },
    ]);
  });
});
