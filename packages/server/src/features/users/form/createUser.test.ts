import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { createUser, problemsOf, readUser } from '../../../testing/forms.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('create user');
});
afterAll(() => api.stop());

const minimal = (username: string) => ({
  firstName: 'Ada',
  email: `${username}@create.test`,
  username,
  roleIds: [api.site.roles.Agent],
});

test('U1 U2 U6 what is left out comes from the site, the e-mail address and the roles', async () => {
  const {
    user,
    run: made,
    userErrors,
  } = await createUser(api.client, {
    lastName: 'Turing',
    email: 'turing@create.test',
    roleIds: [api.site.roles.Supervisor, api.site.roles.Agent],
  });
  expect(userErrors).toEqual([]);
  expect(made).toMatchObject({ kind: 'CREATE_USER', status: 'APPLIED', counts: { changed: 1 } });
  expect(user).toMatchObject({
    name: 'Turing',
    username: 'turing@create.test',
    agentId: null,
    userType: 'SUPERVISOR',
    language: 'en',
    userGroup: { id: api.site.userGroupId },
    status: 'INVITED',
  });
  const second = await createUser(api.client, minimal('ada.l'));
  expect(second.user).toMatchObject({ username: 'ada.l', agentId: 'ada.l' });
});

test('U1 U3 U4 U5 U12 everything that the form knows is saved, and undo takes the user away again', async () => {
  const { Night } = await api.teams('Night');
  const { Billing } = await api.skills('Billing');
  const { Inbound } = await api.site.agentGroups('Inbound');
  const { Retail } = await api.site.businessUnits('Retail');
  const { Recording } = await api.site.features('Recording');
  const { US } = await api.site.dataCenters('US');
  const unit = await api.site.orgUnit('Lisbon');
  const boss = await api.user();
  const group = await api.site.userGroup('Sales');
  const standard = await api.site.profile(group.id, 'Standard', true);
  const extra = await api.site.profile(group.id, 'Extra');
  const saved = await createUser(api.client, {
    firstName: '  Grace ',
    lastName: 'Hopper',
    username: 'grace',
    email: 'grace@create.test',
    mobile: '0049 170 1234567',
    agentId: 'g.hopper',
    extension: '0042',
    pbxId: '007',
    numericId: '4242',
    crmName: 'G. Hopper',
    chatGreetingName: 'Grace',
    language: 'de',
    userGroupId: group.id,
    orgUnitId: unit.id,
    supervisorId: boss.id,
    dataCenterId: US?.id,
    license: 'CONTACT',
    roleIds: [api.site.roles.Agent],
    teamIds: [Night?.id],
    agentGroupIds: [Inbound?.id],
    businessUnitIds: [Retail?.id],
    featureIds: [Recording?.id],
    skills: [{ skillId: Billing?.id, level: 7 }],
    groupProfileIds: [extra.id],
    personalProfiles: [{ name: 'Weekend', skills: [{ skillId: Billing?.id, level: 3 }] }],
    properties: [{ key: 'ringTimeout', value: 20 }],
    capacities: [{ channel: 'CHAT', count: 3 }],
    reason: 'Starts on Monday',
  });
  expect(saved.userErrors).toEqual([]);
  expect(saved.user).toMatchObject({
    name: 'Grace Hopper',
    mobile: '+491701234567',
    agentId: 'g.hopper',
    extension: '0042',
    pbxId: '007',
    numericId: '4242',
    crmName: 'G. Hopper',
    chatGreetingName: 'Grace',
    language: 'de',
    license: 'CONTACT',
    userGroup: { name: 'Sales' },
    orgUnit: { id: unit.id },
    supervisor: { id: boss.id },
    dataCenter: { id: US?.id },
    teams: [{ name: 'Night' }],
    agentGroups: [{ id: Inbound?.id }],
    businessUnits: [{ id: Retail?.id }],
    features: [{ id: Recording?.id }],
    skills: [{ level: 7, skill: { name: 'Billing' } }],
    capacities: [{ channel: 'CHAT', count: 3 }],
    profiles: [
      { name: 'Extra', userGroup: { id: group.id } },
      { name: 'Weekend', userGroup: null, skills: [{ level: 3, skill: { id: Billing?.id } }] },
    ],
  });
  expect(saved.user?.properties).toContainEqual({
    property: { key: 'ringTimeout' },
    value: 20,
    source: 'USER',
  });
  expect(standard.id).not.toBe(extra.id);
  const { runs } = await api.query<{ runs: { nodes: { input: object; reason: string }[] } }>(
    '{ runs(first: 1) { nodes { input reason } } }',
  );
  expect(runs.nodes).toEqual([
    { input: { userId: saved.user?.id, activation: 'LATER' }, reason: 'Starts on Monday' },
  ]);
  await run(api.client, 'undoRun', { runId: saved.run?.id });
  const { user } = await api.query<{ user: { status: string } }>(
    `{ user(id: "${saved.user?.id}") { status } }`,
  );
  expect(user.status).toBe('DELETED');
});

test('U12 default group profiles are on where none are named, and [] switches all off', async () => {
  const group = await api.site.userGroup('Defaults');
  await api.site.profile(group.id, 'On', true);
  await api.site.profile(group.id, 'Off');
  const given = { userGroupId: group.id };
  const on = await createUser(api.client, { ...minimal('profiles.on'), ...given });
  const off = await createUser(api.client, { ...minimal('profiles.off'), ...given, groupProfileIds: [] });
  expect(on.user?.profiles).toMatchObject([{ name: 'On' }]);
  expect(off.user?.profiles).toEqual([]);
});

test('U1 to U6 all errors are told at once, each at its place, and nobody is created', async () => {
  await api.user({ lastName: 'Owner', extension: '900', username: 'owner' });
  const unit = await api.site.orgUnit('Branch');
  await api.site.orgUnit('Leaf', unit);
  const other = await api.site.profile((await api.site.userGroup('Elsewhere')).id, 'Foreign');
  const saved = await createUser(api.client, {
    username: 'has space',
    email: 'ada@',
    mobile: '0170 1234567',
    agentId: 'ä',
    extension: '900',
    pbxId: '1a',
    numericId: '1234567',
    language: 'tlh',
    orgUnitId: unit.id,
    supervisorId: 'nobody',
    teamIds: ['nothing'],
    roleIds: [],
    groupProfileIds: [other.id],
    personalProfiles: [
      { name: '', skills: [] },
      { name: 'A', skills: [] },
      { name: 'a', skills: [] },
    ],
    properties: [{ key: 'ringTimeout', value: 'long' }],
    capacities: [{ channel: 'fax', count: 1 }],
  });
  expect(problemsOf(saved)).toEqual(
    [
      'agentId INVALID',
      'capacities.0.channel INVALID',
      'email INVALID',
      'extension KEY_TAKEN',
      'firstName REQUIRED',
      'groupProfileIds.0 INVALID',
      'language INVALID',
      'mobile INVALID',
      'numericId INVALID',
      'orgUnitId NOT_A_LEAF',
      'pbxId INVALID',
      'personalProfiles.0.name REQUIRED',
      'personalProfiles.2.name NAME_TAKEN',
      'properties.0.value INVALID',
      'roleIds REQUIRED',
      'supervisorId UNKNOWN_ID',
      'teamIds.0 UNKNOWN_ID',
      'username INVALID',
    ].sort(),
  );
  expect(saved).toMatchObject({ user: null, run: null });
  expect(saved.userErrors.find(({ code }) => code === 'KEY_TAKEN')?.message).toContain('belongs to');
});

test('B4 the same key creates once', async () => {
  const input = { ...minimal('once'), idempotencyKey: 'once' };
  const [first, second] = [await createUser(api.client, input), await createUser(api.client, input)];
  expect(second).toMatchObject({ replayed: true, userErrors: [], user: { id: first.user?.id } });
  await expect(createUser(api.client, { ...input, firstName: 'Eve' })).rejects.toThrow(/idempotency/);
});

test('U1 A2 NOW sends the activation, and needs the permission for it', async () => {
  const { user } = await createUser(api.client, { ...minimal('invited'), activation: 'NOW' });
  const sent = await api.site.run((em) =>
    rows<{ template: string }>(em, sql`select template from outbox where user_id = ${user?.id}`),
  );
  expect(sent).toEqual([{ template: 'activation' }]);
  const creator = await api.asRole(await api.site.role('Creator', ['users.create', 'users.read']));
  const refused = await createUser(creator, {
    ...minimal('uninvited'),
    roleIds: [],
    activation: 'NOW',
    license: 'CONTACT',
  });
  expect(problemsOf(refused)).toEqual(['activation NOT_ALLOWED', 'license NOT_ALLOWED', 'roleIds REQUIRED']);
});

test('U6 nobody gives a role that allows more than they may', async () => {
  const client = await api.asRole(await api.site.role('Small creator', ['users.create']));
  const saved = await createUser(client, { ...minimal('above'), roleIds: [api.site.roles.Admin] });
  expect(problemsOf(saved)).toEqual(['roleIds.0 ROLE_ABOVE_OWN']);
});

test('R2 who may create in an org unit or in teams only creates nobody elsewhere', async () => {
  const { Mine, Theirs } = await api.teams('Mine', 'Theirs');
  const role = await api.site.role('Team creator', ['users.create', 'users.read'], 'TEAMS');
  const lead = await api.as(await api.user({ roles: [role], teams: Mine ? [Mine] : [] }));
  const inside = { ...minimal('inside'), teamIds: [Mine?.id] };
  expect(problemsOf(await createUser(lead, { ...minimal('outside'), teamIds: [Theirs?.id] }))).toEqual([
    'teamIds NOT_ALLOWED',
  ]);
  expect(problemsOf(await createUser(lead, minimal('nowhere')))).toEqual(['teamIds NOT_ALLOWED']);
  expect((await createUser(lead, inside)).user).toMatchObject({ username: 'inside' });

  const [top, away] = [await api.site.orgUnit('Top'), await api.site.orgUnit('Away')];
  const below = await api.site.orgUnit('Below', top);
  const local = await api.site.role('Local creator', ['users.create', 'users.read'], 'ORG_UNIT');
  const head = await api.as(await api.user({ roles: [local], orgUnitId: top.id, userType: 'SUPERVISOR' }));
  expect(problemsOf(await createUser(head, { ...minimal('away'), orgUnitId: away.id }))).toEqual([
    'orgUnitId NOT_ALLOWED',
  ]);
  expect((await createUser(head, { ...minimal('below'), orgUnitId: below.id })).user).toMatchObject({
    username: 'below',
  });
});

test('R2 whoever is limited by a resource filter creates nobody whom it would hide', async () => {
  const { Seen } = await api.teams('Seen');
  const maker = await api.user({ roles: ['Admin'], teams: Seen ? [Seen] : [] });
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into user_resource_filters (user_id, site_id, filter)
          values (${maker.id}, ${api.site.id}, ${JSON.stringify({ team: { in: [Seen?.id] } })}::jsonb)`,
    ),
  );
  const client = await api.as(maker);
  expect(problemsOf(await createUser(client, minimal('unseen')))).toContain('userGroupId NOT_ALLOWED');
  const seen = await createUser(client, { ...minimal('seen'), teamIds: [Seen?.id] });
  expect(seen).toMatchObject({ userErrors: [], user: { username: 'seen' } });
});

test('L2 the last seat is given once, however many ask for it at the same moment', async () => {
  await api.users([{ license: 'ENTERPRISE' }, { license: 'ENTERPRISE' }]);
  await api.site.run((em) =>
    rows(
      em,
      sql`update license_pools set seats = 3 where license = 'ENTERPRISE' and site_id = ${api.site.id}`,
    ),
  );
  const all = await Promise.all(
    [1, 2, 3, 4].map((n) => createUser(api.client, { ...minimal(`seat.${n}`), license: 'ENTERPRISE' })),
  );
  expect(all.filter(({ user, userErrors }) => user && userErrors.length === 0)).toHaveLength(1);
  const refused = all.filter(({ userErrors }) => userErrors.length > 0).map(problemsOf);
  expect(refused).toEqual([1, 2, 3].map(() => ['license NO_LICENSE_AVAILABLE']));
  const { used, holders } = await api.site.run((em) =>
    row<{ used: number; holders: number }>(
      em,
      sql`select used, (select count(*)::int from license_seats l where l.site_id = p.site_id and l.license = p.license) as holders
          from license_pools p where license = 'ENTERPRISE' and site_id = ${api.site.id}`,
    ),
  );
  expect(used).toBe(holders);
});

test('U4 of two who take a key at the same moment one is told that it is taken, with no trace of what was typed', async () => {
  const both = await Promise.all(
    ['a', 'b'].map((n) => createUser(api.client, { ...minimal(`same.${n}`), numericId: '5555' })),
  );
  expect(both.map(problemsOf).sort()).toEqual([[], ['numericId KEY_TAKEN']]);
  const kept = await api.site.run((em) =>
    rows(
      em,
      sql`select from runs where kind = 'CREATE_USER' and (input ? 'values' or input::text like '%create.test%')`,
    ),
  );
  expect(kept).toEqual([]);
});

test('C1 the change log tells what a user began with', async () => {
  const { user } = await createUser(api.client, minimal('logged'));
  const { changes } = await api.query<{ changes: { nodes: { field: string; actor: { name: string } }[] } }>(
    `{ changes(first: 5, filter: { user: "${user?.id}" }) { nodes { field actor { name } } } }`,
  );
  expect(changes.nodes).toEqual([{ field: 'existence', actor: { name: api.admin.name } }]);
  expect(await readUser(api.client, user?.id ?? '')).toMatchObject({ username: 'logged' });
});
