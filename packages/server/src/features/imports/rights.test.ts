import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { errorsOf, messagesOf, plan, readImport } from '../../testing/imports.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('import rights');
});
afterAll(() => api.stop());

/** An administrator of another site who acts in this one by a grant, and so is none of its own. */
async function administratorByGrant(): Promise<TestClient> {
  const { admin, client } = await api.otherSite('south');
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          values (${api.site.id}, ${admin.id}, ${admin.siteId}, ${api.site.roles.Admin})`,
    ),
  );
  client.headers['muster-site'] = api.site.slug;
  return client;
}

test('U9 no import takes the Admin role from the last administrator, when planned and when applied', async () => {
  const guest = await administratorByGrant();
  const second = await api.user({ username: 'second', roles: ['Admin', 'Agent'] });
  const update = { existing: 'UPDATE' };
  const file = `Username,Role\n${api.admin.username},=Agent\nsecond,=Agent\n`;
  const both = await plan(guest, file, update);
  expect(errorsOf(both)).toEqual(['2 roles LAST_ADMINISTRATOR', '3 roles LAST_ADMINISTRATOR']);
  expect(messagesOf(both)[0]).toContain('Make somebody else administrator first');

  const one = await plan(guest, `Username,Role\n${api.admin.username},=Agent\n`, update);
  expect(errorsOf(one)).toEqual([]);
  await run(api.client, 'bulkDelete', { selection: { ids: [second.id] } });
  expect((await run(guest, 'applyPlan', { planId: one.run.id })).counts).toMatchObject({
    changed: 0,
    refused: 1,
  });
  expect(errorsOf(await readImport(guest, one.id))).toEqual(['2 roles LAST_ADMINISTRATOR']);
});

test('U6 nobody takes a role by an import that allows more than they may do', async () => {
  const importer = await api.asRole(
    await api.site.role('Importer', [
      'imports.run',
      'users.create',
      'users.edit',
      'roles.assign',
      'users.read',
    ]),
  );
  await api.user({ username: 'strong', roles: ['Admin', 'Agent'] });
  const taken = await plan(importer, 'Username,Role\nstrong,=Agent\n', { existing: 'UPDATE' });
  expect(errorsOf(taken)).toEqual(['2 roles ROLE_NOT_ALLOWED']);
});

test('U6 no import changes how somebody who may do more signs in, when planned and when applied', async () => {
  const right = ['imports.run', 'users.create', 'users.edit', 'users.read'] as const;
  const role = await api.site.role('Contact importer', [...right]);
  const other = await api.site.role('Equal', [...right]);
  const importer = await api.asRole(role);
  await api.users([
    { username: 'above', email: 'above@u6.test', roles: ['Admin'] },
    { username: 'equal', email: 'equal@u6.test', roles: [other] },
  ]);
  const update = { existing: 'UPDATE' };
  const file = 'Username,Email,Mobile,First Name\n';
  const planned = await plan(
    importer,
    `${file}above,mine@u6.test,+491702222222,A\nequal,new@u6.test,,B\n`,
    update,
  );
  expect(errorsOf(planned)).toEqual(['2 email ROLE_NOT_ALLOWED', '2 mobile ROLE_NOT_ALLOWED']);
  expect(messagesOf(planned)[0]).toContain('may do more than you');
  expect(
    errorsOf(await plan(importer, 'Username,Email,First Name\nabove,above@u6.test,New\n', update)),
  ).toEqual([]);
  await api.site.run((em) =>
    rows(em, sql`update roles set permissions = permissions || '{users.erase}' where id = ${other}`),
  );
  expect((await run(importer, 'applyPlan', { planId: planned.run.id })).counts).toMatchObject({ changed: 0 });
  expect(errorsOf(await readImport(importer, planned.id))).toContain('3 email ROLE_NOT_ALLOWED');
});

test('R2 who may create users in their org unit or teams only creates them nowhere else, and changes nobody else', async () => {
  const north = await api.site.orgUnit('North');
  const night = await api.site.orgUnit('Night', north);
  await api.site.orgUnit('South');
  const { Mine, Theirs } = await api.teams('Mine', 'Theirs');
  const rights = ['imports.run', 'users.create', 'users.edit', 'users.read'] as const;
  const ofUnit = await api.site.role('Unit importer', [...rights], 'ORG_UNIT');
  const unitLead = await api.as(
    await api.user({ roles: [ofUnit], orgUnitId: north.id, userType: 'SUPERVISOR' }),
  );
  const file = 'First Name,Email,Role,Org Unit\n';
  const byUnit = await plan(
    unitLead,
    `${file}A,a@r2.test,Agent,Night\nB,b@r2.test,Agent,South\nC,c@r2.test,Agent,\n`,
  );
  expect(errorsOf(byUnit)).toEqual(['3 orgUnit NOT_ALLOWED', '4 orgUnit NOT_ALLOWED']);
  expect(messagesOf(byUnit)[0]).toContain('in your own org unit and below it only');
  expect((await run(unitLead, 'applyPlan', { planId: byUnit.run.id })).counts).toMatchObject({ changed: 1 });

  await api.users([
    { username: 'inside', email: 'inside@r2.test', orgUnitId: night.id },
    { username: 'outside', email: 'outside@r2.test' },
  ]);
  const update = { existing: 'UPDATE', matchKey: 'EMAIL' };
  const changed = await plan(
    unitLead,
    'Email,First Name,Org Unit\ninside@r2.test,In,Night\noutside@r2.test,Out,Night\n',
    update,
  );
  expect(changed.rows.nodes.map(({ outcome }) => outcome)).toEqual(['UPDATED', 'INVALID']);
  expect(errorsOf(changed)).toContain('3 email EMAIL_TAKEN');

  const wide = await api.site.role('Reader', ['imports.run', 'users.read']);
  const ofTeams = await api.site.role('Team creator', ['users.create'], 'TEAMS');
  const teamLead = await api.as(await api.user({ roles: [wide, ofTeams], teams: [Mine] }));
  const byTeam = await plan(
    teamLead,
    'First Name,Email,Role,Teams\nD,d@r2.test,Agent,Theirs;Mine\nE,e@r2.test,Agent,Theirs\n',
  );
  expect(errorsOf(byTeam)).toEqual(['3 teams NOT_ALLOWED']);
  expect(Theirs.id).not.toBe(Mine.id);
});

test('R2 I7 of a key that somebody out of reach has it is said only that it is taken', async () => {
  const keys = {
    agentId: 'FAR-1',
    extension: '7310',
    pbxId: '7311',
    numericId: '7312',
    mobile: '+447700900731',
  };
  await api.user({
    username: 'far',
    email: 'far@right.test',
    firstName: 'Hidden',
    lastName: 'Person',
    ...keys,
  });
  const { Near } = await api.teams('Near');
  const role = await api.site.role(
    'Team importer',
    ['imports.run', 'users.create', 'users.read', 'users.edit', 'users.assign', 'roles.assign'],
    'TEAMS',
  );
  const client = await api.as(await api.user({ roles: [role], teams: [Near] }));
  const row = (username: string, cells: string) => `${username},F,${cells},Team importer,Near\n`;
  const file = `Username,First Name,Email,Agent ID,Extension,PBX ID,Numeric ID,Mobile,Role,Teams\n${[
    row('FAR', 'n1@right.test,,,,,'),
    row('n2', 'FAR@right.test,,,,,'),
    row('n3', 'n3@right.test,far-1,7310,7311,7312,0044 7700 900731'),
  ].join('')}`;
  for (const existing of ['LEAVE', 'UPDATE']) {
    const planned = await plan(client, file, { existing });
    expect(errorsOf(planned)).toEqual([
      '2 username USERNAME_TAKEN',
      '3 email EMAIL_TAKEN',
      '4 agentId AGENT_ID_TAKEN',
      '4 extension EXTENSION_TAKEN',
      '4 pbxId PBX_ID_TAKEN',
      '4 numericId NUMERIC_ID_TAKEN',
      '4 mobile MOBILE_TAKEN',
    ]);
    expect(JSON.stringify(planned)).not.toMatch(/Hidden|Person/);
    expect(messagesOf(planned)[0]).toContain('FAR is taken');
  }
  expect(JSON.stringify(await plan(api.client, file))).toContain('Hidden Person');
});

test('B2 R2 rights that reach less since the plan do not apply it, and lost ones neither', async () => {
  const id = await api.site.role('Was importer', ['imports.run', 'users.create', 'users.read']);
  const client = await api.asRole(id);
  const planned = await plan(client, 'First Name,Email,Role\nA,a@b2.test,Agent\n');
  await api.site.run((em) => rows(em, sql`update roles set scope = 'TEAMS' where id = ${id}`));
  expect((await run(client, 'applyPlan', { planId: planned.run.id })).error?.code).toBe('FORBIDDEN');
});

test('U9 no import limits the last administrator by the resource filter of a user group, nor the importer themselves', async () => {
  const { site, client, admin } = await api.otherSite('limits');
  const limited = await site.userGroup('Limited');
  const { Some } = await site.teams('Some');
  await site.run((em) =>
    rows(
      em,
      sql`update user_groups set resource_filter = ${JSON.stringify({ team: { in: [Some.id] } })}::jsonb where id = ${limited.id}`,
    ),
  );
  const other = await site.user({ username: 'other-admin', roles: ['Admin'] });
  const update = { existing: 'UPDATE' };
  const own = await plan(client, `Username,User Group\n${admin.username},Limited\n`, update);
  expect(errorsOf(own)).toEqual(['2 userGroup NOT_ALLOWED']);
  expect(messagesOf(own)[0]).toContain('would limit yourself');
  const theirs = await plan(client, `Username,User Group\n${other.username},Limited\n`, update);
  expect(errorsOf(theirs)).toEqual([]);

  const importer = await site.user({
    roles: [
      await site.role('Mover', ['imports.run', 'users.create', 'users.edit', 'users.read', 'users.assign']),
    ],
  });
  const mover = await api.as(importer);
  mover.headers['muster-site'] = site.slug;
  const both = `Username,User Group\n${admin.username},Limited\nother-admin,Limited\n`;
  expect(errorsOf(await plan(mover, both, update))).toEqual([
    '2 userGroup LAST_ADMINISTRATOR',
    '3 userGroup LAST_ADMINISTRATOR',
  ]);
  const late = await plan(mover, `Username,User Group\n${admin.username},Limited\n`, update);
  expect(errorsOf(late)).toEqual([]);
  await run(client, 'bulkDelete', { selection: { ids: [other.id] } });
  const applied = await run(mover, 'applyPlan', { planId: late.run.id });
  expect(applied.refusals.nodes).toMatchObject([{ code: 'LAST_ADMINISTRATOR' }]);
});
