import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { bulk, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import { remove } from '../../testing/structure.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { untilWaiting } from '../../testing/untilWaiting.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('profiles');
});
afterAll(() => api.stop());

const only = (...users: ({ id: string } | undefined)[]) => ({
  selection: { ids: users.map((user) => user?.id) },
});

const profile = (userGroupId: string, name: string, isDefault = false) =>
  api.site.profile(userGroupId, name, isDefault);

async function profilesOf(user: { id: string } | undefined): Promise<string[]> {
  const held = await api.site.run((em) =>
    rows<{ name: string }>(
      em,
      sql`select p.name from user_profiles m join profiles p on p.id = m.profile_id where m.user_id = ${user?.id} order by 1`,
    ),
  );
  return held.map(({ name }) => name);
}

test('B18 group profiles are switched on and off for users of their group only, and undo brings them back', async () => {
  const other = await api.site.userGroup('Other');
  const [early, late] = [
    await profile(api.site.userGroupId, 'Early'),
    await profile(api.site.userGroupId, 'Late'),
  ];
  const [ada, bob, cem] = await api.users([{}, {}, { userGroupId: other.id }]);
  await run(api.client, 'bulkAssignProfiles', { ...only(bob), profileIds: [early.id], mode: 'ON' });
  const both = [early.id, late.id];
  const on = await run(api.client, 'bulkAssignProfiles', {
    ...only(ada, bob, cem),
    profileIds: both,
    mode: 'ON',
  });
  expect(on).toMatchObject({ kind: 'ASSIGN_PROFILES', counts: { changed: 2, refused: 1 } });
  expect(on.refusals.nodes).toMatchObject([{ user: { id: cem?.id }, code: 'OTHER_USER_GROUP' }]);
  expect(await profilesOf(ada)).toEqual(['Early', 'Late']);
  const off = await run(api.client, 'bulkAssignProfiles', { ...only(ada), profileIds: both, mode: 'OFF' });
  expect(await profilesOf(ada)).toEqual([]);
  await run(api.client, 'undoRun', { runId: off.id });
  await run(api.client, 'undoRun', { runId: on.id });
  expect(await profilesOf(ada)).toEqual([]);
  expect(await profilesOf(bob)).toEqual(['Early']);
});

test('B18 profiles of two groups, personal and unknown ones are user errors', async () => {
  const ada = await api.user();
  const third = await api.site.userGroup('Third');
  const mine = await profile(api.site.userGroupId, 'Mine');
  const theirs = await profile(third.id, 'Theirs');
  const own = await api.site.run((em) =>
    row<{ id: string }>(
      em,
      sql`insert into profiles (site_id, name, user_id) values (${api.site.id}, 'Own', ${ada.id}) returning id`,
    ),
  );
  const profileIds = [mine.id, theirs.id, own.id, api.site.id];
  const { userErrors } = await bulk(api.client, 'bulkAssignProfiles', {
    ...only(ada),
    profileIds,
    mode: 'ON',
  });
  expect(userErrors.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
    'profileIds.3 UNKNOWN_ID',
    'profileIds INVALID',
    'profileIds.2 INVALID',
  ]);
  const listed = await api.query<{ groupProfiles: { name: string; userGroup: { name: string } }[] }>(
    '{ groupProfiles { name isDefault userGroup { name } } }',
  );
  expect(listed.groupProfiles.map(({ name }) => name)).toContain('Theirs');
  expect(listed.groupProfiles.map(({ name }) => name)).not.toContain('Own');
});

test('U8 the plan of a move shows the inherited values and the inherited filter too, and writes neither', async () => {
  const [from, to] = [await api.site.userGroup('From'), await api.site.userGroup('To')];
  const { night } = await api.teams('night');
  await api.site.run(async (em) => {
    const value = (group: string, key: string, json: string) =>
      rows(
        em,
        sql`insert into user_group_properties (site_id, user_group_id, property_key, value)
            values (${api.site.id}, ${group}, ${key}, ${json}::jsonb)`,
      );
    await value(from.id, 'ringTimeout', '25');
    await value(to.id, 'ringTimeout', '40');
    await value(to.id, 'idleLogOff', '30');
    const filter = JSON.stringify({ team: { in: [night.id] } });
    await rows(em, sql`update user_groups set resource_filter = ${filter}::jsonb where id = ${to.id}`);
  });
  await profile(to.id, 'Start', true);
  const [ada, bob] = await api.users(2, { userGroupId: from.id });
  const own = [{ key: 'ringTimeout', value: 25 }];
  await run(api.client, 'bulkSetProperties', { ...only(bob), properties: own });
  await run(api.client, 'bulkSetFields', {
    ...only(bob),
    resourceFilter: { skill: { empty: false } },
  });
  const input = { ...only(ada, bob), userGroupId: to.id, notify: false };
  const plan = await run(api.client, 'bulkMoveToUserGroup', { ...input, dryRun: true });
  const fieldsOf = (user: { id: string } | undefined) =>
    plan.differences.nodes
      .find((node) => node.user.id === user?.id)
      ?.fields.map(({ field, before, after, added, removed }) => [field, before, after, added, removed]);
  const group = ['userGroupId', 'From', 'To', [], []];
  const profiles = ['profiles', null, null, ['Start'], []];
  const idle = 'Log-off after being idle (minutes)';
  const ring = 'Ringing before the next agent is tried (seconds)';
  expect(fieldsOf(ada)).toEqual([
    profiles,
    group,
    ['inheritedProperties', null, null, [`${idle}:30`, `${ring}:40`], [`${idle}:60`, `${ring}:25`]],
    ['inheritedResourceFilter', null, 'team is night', [], []],
  ]);
  expect(fieldsOf(bob)).toEqual([
    profiles,
    group,
    ['inheritedProperties', null, null, [`${idle}:30`], [`${idle}:60`]],
  ]);
  await run(api.client, 'applyPlan', { planId: plan.id });
  const written = await api.site.run((em) =>
    rows<{ field: string }>(em, sql`select distinct field from changes where run_id = ${plan.id} order by 1`),
  );
  expect(written.map(({ field }) => field)).toEqual(['profiles', 'userGroupId']);
});

test('U12 a default profile that is deleted while somebody comes into its group is taken from them too', async () => {
  const group = await api.site.userGroup('Coming');
  const leaving = await profile(group.id, 'Leaving', true);
  const ada = await api.user();
  const { deleting } = await api.site.run(async (em) => {
    // As whoever moves her there.
    await rows(em, sql`select from user_groups where id = ${group.id} for key share`);
    const begun = remove(api.client, 'deleteProfile', { id: leaving.id, confirmCount: 0 });
    await untilWaiting(em);
    await rows(
      em,
      sql`insert into user_profiles (site_id, user_id, profile_id) values (${api.site.id}, ${ada.id}, ${leaving.id})`,
    );
    return { deleting: begun };
  });
  expect((await deleting).run).toMatchObject({ status: 'APPLIED', counts: { changed: 1 } });
  expect(await profilesOf(ada)).toEqual([]);
});
