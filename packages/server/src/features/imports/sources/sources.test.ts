import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import { plan, tryPlan } from '../../../testing/imports.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { templates } from '../templates.ts';
import { recogniseSource } from './recogniseSource.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('import sources');
  const sales = await api.site.orgUnit('Sales');
  await api.site.orgUnit('EMEA', sales);
});
afterAll(() => api.stop());

type Person = Record<string, string>;

interface Case {
  /** As formats.md has it, columns between commas. */
  header: string;
  above?: string;
  people: Person[];
  users: (Record<string, unknown> & { email: string })[];
  leftOut?: object[];
}

const google = `First Name [Required], Last Name [Required], Email Address [Required], Password [Required],
  Password Hash Function [UPLOAD ONLY], Org Unit Path [Required], New Primary Email [UPLOAD ONLY], Recovery Email,
  Home Secondary Email, Work Secondary Email, Recovery Phone [MUST BE IN THE E.164 FORMAT], Work Phone, Home Phone,
  Mobile Phone, Work Address, Home Address, Employee ID, Employee Type, Employee Title, Manager Email, Department,
  Cost Center, Building ID, Floor Name, Floor Section, Change Password at Next Sign-In, New Status [UPLOAD ONLY],
  Advanced Protection Program enrollment`;

const entra = `Name [displayName] Required, User name [userPrincipalName] Required,
  Initial password [passwordProfile] Required, Block sign in (Yes/No) [accountEnabled] Required,
  First name [givenName], Last name [surname], Job title [jobTitle], Department [department],
  Usage location [usageLocation], Street address [streetAddress], State or province [state],
  Country or region [country], Office [physicalDeliveryOfficeName], City [city], ZIP or postal code [postalCode],
  Office phone [telephoneNumber], Mobile phone [mobile]`;

const okta = `login, firstName, lastName, middleName, honorificPrefix, honorificSuffix, email, title, displayName,
  nickName, profileUrl, secondEmail, mobilePhone, primaryPhone, streetAddress, city, state, zipCode, countryCode,
  postalAddress, preferredLanguage, locale, timezone, userType, employeeNumber, costCenter, organization, division,
  department, managerId, manager`;

const cases: Record<string, Case> = {
  GOOGLE_WORKSPACE: {
    header: google,
    people: [
      {
        'First Name [Required]': 'Gina',
        'Last Name [Required]': 'O’Hara',
        'Email Address [Required]': 'gina@google.test',
        'Password [Required]': 's3cret',
        'Org Unit Path [Required]': '/Sales/EMEA',
        'Recovery Phone [MUST BE IN THE E.164 FORMAT]': '+14155550100',
        'Mobile Phone': '+44 7700 900100',
        'Manager Email': 'boss@google.test',
        'Employee Title': 'Agent',
      },
      {
        'First Name [Required]': 'Bob',
        'Last Name [Required]': 'Boss',
        'Email Address [Required]': 'boss@google.test',
        'Org Unit Path [Required]': '/',
      },
      {
        'First Name [Required]': 'Old',
        'Email Address [Required]': 'old@google.test',
        'New Status [UPLOAD ONLY]': 'Archived',
      },
    ],
    users: [
      { firstName: 'Bob', email: 'boss@google.test', orgUnit: null, supervisor: null },
      {
        firstName: 'Gina',
        lastName: 'O’Hara',
        email: 'gina@google.test',
        mobile: '+447700900100',
        orgUnit: { name: 'EMEA' },
        supervisor: { username: 'boss@google.test' },
        roles: [{ name: 'Agent' }],
      },
    ],
    leftOut: [{ reason: 'BLOCKED', count: 1, rowNumbers: [4] }],
  },
  ENTRA_BULK_CREATE: {
    above: 'version:v1.0',
    header: entra,
    people: [
      {
        'Name [displayName] Required': 'Example: Chris Green',
        'User name [userPrincipalName] Required': 'chris@contoso.com',
        'Mobile phone [mobile]': '123-456-7890',
      },
      {
        'Name [displayName] Required': 'Ada King Lovelace',
        'User name [userPrincipalName] Required': 'ada@entra.test',
        'Initial password [passwordProfile] Required': 's3cret',
        'Block sign in (Yes/No) [accountEnabled] Required': 'No',
        'Mobile phone [mobile]': '+44 7700 900101',
      },
      {
        'Name [displayName] Required': 'Hopper, Grace',
        'User name [userPrincipalName] Required': 'grace@entra.test',
        'Block sign in (Yes/No) [accountEnabled] Required': 'No',
        'First name [givenName]': 'Grace B.',
        'Last name [surname]': 'Hopper',
      },
      {
        'Name [displayName] Required': 'Blocked Bill',
        'User name [userPrincipalName] Required': 'bill@entra.test',
        'Block sign in (Yes/No) [accountEnabled] Required': 'Yes',
      },
    ],
    users: [
      {
        firstName: 'Ada King',
        lastName: 'Lovelace',
        email: 'ada@entra.test',
        username: 'ada@entra.test',
        mobile: '+447700900101',
      },
      { firstName: 'Grace B.', lastName: 'Hopper', email: 'grace@entra.test', mobile: null },
    ],
    leftOut: [
      { reason: 'EXAMPLE', count: 1, rowNumbers: [3] },
      { reason: 'BLOCKED', count: 1, rowNumbers: [6] },
    ],
  },
  ENTRA_USERS: {
    header: 'userPrincipalName, displayName, surname, mail, givenName, id',
    people: [
      {
        userPrincipalName: 'lin_ext@entra.test',
        displayName: 'Lin Chen',
        mail: 'lin@entra.test',
        id: '0c1e',
      },
    ],
    users: [{ username: 'lin_ext@entra.test', email: 'lin@entra.test', firstName: 'Lin', lastName: 'Chen' }],
  },
  'ENTRA_USERS again': {
    header:
      'objectId, userPrincipalName, displayName, userType, jobTitle, department, accountEnabled, usageLocation, telephoneNumber, mobile',
    people: [
      {
        objectId: 'f0',
        userPrincipalName: 'max@entra.test',
        displayName: 'Max',
        userType: 'Member',
        accountEnabled: 'true',
        telephoneNumber: '+4930123456',
        mobile: '0151 1234567',
      },
      { userPrincipalName: 'off@entra.test', displayName: 'Off', accountEnabled: 'False' },
      { userPrincipalName: 'aus@entra.test', displayName: 'Aus', accountEnabled: 'FALSCH' },
    ],
    // A number without a country code is none of ours, and one word is a last name.
    users: [
      { username: 'max@entra.test', email: 'max@entra.test', firstName: null, lastName: 'Max', mobile: null },
    ],
    leftOut: [{ reason: 'BLOCKED', count: 2, rowNumbers: [3, 4] }],
  },
  MICROSOFT_365: {
    header:
      'Display name, User principal name, First name, Last name, Department, Licenses, Block credential, Phone number, Mobile Phone',
    people: [
      {
        'Display name': 'Tim Office',
        'User principal name': 'tim@m365.test',
        'First name': 'Timothy',
        'Last name': 'Office',
        Licenses: 'Microsoft 365 E3',
        'Block credential': 'False',
        'Mobile Phone': '+49 151 23456789',
      },
    ],
    users: [
      {
        firstName: 'Timothy',
        lastName: 'Office',
        email: 'tim@m365.test',
        mobile: '+4915123456789',
        license: null,
      },
    ],
  },
  'MICROSOFT_365 in German': {
    header:
      'Anzeigename, Benutzerprinzipalname, Vorname, Nachname, Abteilung, Lizenzen, Anmeldeinformationen blockieren, Telefonnummer, Mobiltelefon',
    people: [
      {
        Anzeigename: 'Tina Amt',
        Benutzerprinzipalname: 'tina@m365.test',
        Lizenzen: 'Microsoft 365 E3',
        'Anmeldeinformationen blockieren': 'Falsch',
      },
      { Benutzerprinzipalname: 'weg@m365.test', 'Anmeldeinformationen blockieren': 'Wahr' },
    ],
    users: [{ firstName: 'Tina', lastName: 'Amt', email: 'tina@m365.test', license: null }],
    leftOut: [{ reason: 'BLOCKED', count: 1, rowNumbers: [3] }],
  },
  OKTA: {
    header: okta,
    people: [
      {
        login: 'olga',
        firstName: 'Olga',
        lastName: 'Okta',
        email: 'olga@okta.test',
        displayName: 'Olga O.',
        mobilePhone: '0044 7700 900102',
        preferredLanguage: 'de',
        locale: 'en_US',
        userType: 'Employee',
        manager: 'Omar Boss',
        managerId: 'omar@okta.test',
      },
      { login: 'omar', firstName: 'Omar', lastName: 'Boss', email: 'omar@okta.test' },
    ],
    users: [
      {
        username: 'olga',
        email: 'olga@okta.test',
        firstName: 'Olga',
        mobile: '+447700900102',
        language: 'de',
        userType: 'AGENT',
        supervisor: { username: 'omar' },
      },
      { username: 'omar', email: 'omar@okta.test', lastName: 'Boss' },
    ],
  },
  ZENDESK: {
    header:
      'name, email, external_id, details, notes, phone, role, restriction, organization, tags, brand, custom_fields.<key>',
    people: [
      { name: 'Zoe Zen', email: 'zoe@zendesk.test', notes: 'one\ntwo', phone: '+123', role: 'agent' },
      { name: 'Zed', email: 'zed@zendesk.test', role: 'end-user', tags: 'vip' },
    ],
    users: [
      { lastName: 'Zed', email: 'zed@zendesk.test', roles: [{ name: 'Agent' }] },
      { firstName: 'Zoe', lastName: 'Zen', email: 'zoe@zendesk.test', mobile: null },
    ],
  },
  GOOGLE_CONTACTS: {
    header:
      'First Name, Middle Name, Last Name, Notes, E-mail 1 - Label, E-mail 1 - Value, Phone 1 - Label, Phone 1 - Value',
    people: [
      {
        'First Name': 'Carl',
        'Last Name': 'Card',
        'E-mail 1 - Label': '* Work',
        'E-mail 1 - Value': 'carl@contacts.test',
        'Phone 1 - Label': 'Mobile',
        'Phone 1 - Value': '+44 7700 900103',
      },
    ],
    users: [{ firstName: 'Carl', lastName: 'Card', email: 'carl@contacts.test', mobile: '+447700900103' }],
  },
  OUTLOOK_CONTACTS: {
    header:
      'First Name, Middle Name, Last Name, Title, Company, E-mail Address, Business Phone, Mobile Phone',
    people: [
      {
        'First Name': 'Ola',
        'Last Name': 'Look',
        Title: 'Agent',
        'E-mail Address': 'ola@outlook.test',
        'Business Phone': '+4930123456',
      },
    ],
    users: [{ firstName: 'Ola', email: 'ola@outlook.test', mobile: null }],
  },
  SALESFORCE: {
    header: 'First Name, Last Name, Username, Email, Alias, Active, Role, Profile',
    people: [
      {
        'First Name': 'Sal',
        'Last Name': 'Force',
        Username: 'sal@force.test.prod',
        Email: 'sal@force.test',
        Alias: 'sforc',
        Active: '1',
        Role: 'VP of Sales',
        Profile: 'Standard User',
      },
      { 'Last Name': 'Gone', Username: 'gone@force.test', Email: 'gone@force.test', Active: '0' },
    ],
    users: [{ username: 'sal@force.test.prod', email: 'sal@force.test', userType: 'AGENT' }],
    leftOut: [{ reason: 'BLOCKED', count: 1, rowNumbers: [3] }],
  },
  'SALESFORCE by its tools for data': {
    header:
      'Id, Username, LastName, FirstName, Email, Alias, IsActive, UserRoleId, ProfileId, UserType, ManagerId, LanguageLocaleKey',
    people: [
      {
        Id: '005a',
        Username: 'dana@force.test.prod',
        LastName: 'Loader',
        Email: 'dana@force.test',
        IsActive: 'true',
        UserType: 'Standard',
        LanguageLocaleKey: 'en_US',
      },
      { Username: 'left@force.test', LastName: 'Left', Email: 'left@force.test', IsActive: 'false' },
    ],
    users: [{ username: 'dana@force.test.prod', lastName: 'Loader', email: 'dana@force.test' }],
    leftOut: [{ reason: 'BLOCKED', count: 1, rowNumbers: [3] }],
  },
  HUBSPOT: {
    header: 'Record ID, First Name, Last Name, Email, Phone Number, Contact owner, Lifecycle Stage',
    people: [
      {
        'Record ID': '17',
        'First Name': 'Hu',
        'Last Name': 'Spot',
        Email: 'hu@hub.test',
        'Phone Number': '1',
      },
    ],
    users: [{ firstName: 'Hu', lastName: 'Spot', email: 'hu@hub.test', mobile: null, agentId: null }],
  },
};

const headersOf = ({ header }: Case) => header.split(',').map((name) => name.trim());

function fileOf({ above, people }: Case, headers: readonly string[]): string {
  const lines = [headers, ...people.map((person) => headers.map((name) => person[name] ?? ''))];
  return (above ? `${above}\n` : '') + lines.map((cells) => csvLine(cells)).join('');
}

async function usersOf(importId: string): Promise<Person[]> {
  const { import: found } = await api.query<{ import: { rows: { nodes: { user: { id: string } }[] } } }>(
    'query ($id: ID!) { import(id: $id) { rows(first: 20) { nodes { user { id } } } } }',
    { id: importId },
  );
  const ids = found.rows.nodes.map(({ user }) => user.id);
  const { users } = await api.query<{ users: { nodes: Person[] } }>(
    `query { users(first: 200) { nodes { id username email firstName lastName mobile agentId license language userType
       orgUnit { name } supervisor { username } roles { name } } } }`,
  );
  return users.nodes.filter(({ id }) => ids.includes(id ?? ''));
}

test.each(Object.entries(cases))('I4 %s is recognised and imported as it is', async (name, exported) => {
  const options = { defaultRole: api.site.roles.Agent };
  const planned = await plan(api.client, fileOf(exported, headersOf(exported)), options);
  expect(planned).toMatchObject({
    source: name.split(' ')[0],
    leftOutRows: exported.leftOut ?? [],
    counts: { rows: exported.users.length, inserted: exported.users.length, invalid: 0 },
  });
  expect(JSON.stringify(planned.rows)).not.toContain('s3cret');
  await run(api.client, 'applyPlan', { planId: planned.run.id });
  const users = (await usersOf(planned.id)).sort(byEmail);
  expect(users).toMatchObject(exported.users.toSorted(byEmail));
});

const byEmail = (a: { email?: string }, b: { email?: string }) =>
  (a.email ?? '').localeCompare(b.email ?? '');

test.each(Object.entries(cases))(
  'I4 %s is recognised in any order, with columns gone and come',
  (name, exported) => {
    const headers = headersOf(exported);
    const turned = headers.toReversed().map((header) => ` ${header.toUpperCase().replaceAll('_', ' ')}`);
    expect(recogniseSource(turned)?.source).toBe(name.split(' ')[0]);
    const added = ['Shoe size', ...headers.slice(0, -1), 'Cost'];
    expect(recogniseSource(added)?.source).toBe(name.split(' ')[0]);
  },
);

test('I4 none of our own templates is taken for an export', () => {
  for (const { columns } of templates) {
    expect(recogniseSource(columns.map(({ label }) => label))).toBeNull();
  }
});

test('I4 a file whose accounts are all blocked has nobody to import', async () => {
  const { userErrors } = await tryPlan(
    api.client,
    'Username,Email,Alias,Active,Profile\na@x.test,a@x.test,a,FALSE,P\n',
  );
  expect(userErrors).toMatchObject([{ code: 'FILE_INVALID', path: ['uploadIds', '0'] }]);
});

test('I4 what a report has below its table is no person', async () => {
  const file = `Username,Email,Last Name,Alias,Active,Profile
rep@force.test,rep@force.test,Report,r,true,P

"Grand Totals (1 record)"
"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
"Generated By:  Ada  1/1/2026 10:00 AM"
`;
  const planned = await plan(api.client, file, { defaultRole: api.site.roles.Agent });
  expect(planned).toMatchObject({
    source: 'SALESFORCE',
    counts: { rows: 1, inserted: 1, invalid: 0 },
    leftOutRows: [{ reason: 'TOTAL', count: 3, rowNumbers: [4, 5, 6] }],
  });
});
