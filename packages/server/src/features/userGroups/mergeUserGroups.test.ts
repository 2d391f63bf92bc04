import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import { remove } from '../../testing/structure.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('merge_user_groups');
});
afterAll(() => api.stop());

const merge = (id: string, into: string, confirmCount?: number) =>
  remove(api.client, 'deleteUserGroup', { id, reassignTo: into, confirmCount });

/** The groups with their values and profiles with skills, and the group and profiles of a user. */
async function world(userId: string) {
  return api.site.run((em) =>
    rows<{ name: string }>(
      em,
      sql`select g.name, to_jsonb(g) as record,
            (select jsonb_agg(to_jsonb(v) order by v.property_key) from user_group_properties v where v.user_group_id = g.id) as values,
            (select jsonb_agg(jsonb_build_array(p.id, p.name, p.is_default, (select jsonb_agg(to_jsonb(s)) from profile_skills s
              where s.profile_id = p.id)) order by p.name) from profiles p where p.user_group_id = g.id) as profiles,
            (select jsonb_agg(m.profile_id order by m.profile_id) from user_profiles m
              join profiles p on p.id = m.profile_id where m.user_id = ${userId} and p.user_group_id = g.id) as held
          from user_groups g where g.id = (select user_group_id from users where id = ${userId})`,
    ),
  );
}

test('G1 U8 B5 two user groups become one as by a move, and undo brings the group back with all that it gave', async () => {
  const [old, kept] = [await api.site.userGroup('Old'), await api.site.userGroup('Kept')];
  const { sales } = await api.skills('sales');
  await api.site.run((em) =>
    rows(
      em,
      sql`with made as (
            insert into profiles (site_id, name, user_group_id, is_default) values
              (${api.site.id}, 'Calls', ${old.id}, true), (${api.site.id}, 'General', ${kept.id}, true) returning id, name),
          skilled as (
            insert into profile_skills (site_id, profile_id, skill_id, level)
            select ${api.site.id}, id, ${sales.id}, 4 from made where name = 'Calls')
          insert into user_group_properties (site_id, user_group_id, property_key, value)
          values (${api.site.id}, ${old.id}, 'wrapUpTimeoutPhone', '45')`,
    ),
  );
  const ada = await api.user();
  await run(api.client, 'bulkMoveToUserGroup', { selection: { ids: [ada.id] }, userGroupId: old.id });
  const before = await world(ada.id);
  expect((await merge(old.id, kept.id)).userErrors).toMatchObject([{ code: 'COUNT_REQUIRED' }]);
  const { run: merged } = await merge(old.id, kept.id, 1);
  expect(merged.differences.nodes[0]?.fields).toMatchObject([
    { field: 'profiles', added: ['General'], removed: ['Calls'] },
    { field: 'userGroupId', before: 'Old', after: 'Kept' },
  ]);
  expect((await world(ada.id)).map(({ name }) => name)).toEqual(['Kept']);
  const plan = await run(api.client, 'undoRun', { runId: merged.id, dryRun: true });
  expect(plan.counts).toMatchObject({ changed: 1, refused: 0 });
  await run(api.client, 'applyPlan', { planId: plan.id });
  expect(await world(ada.id)).toEqual(before);
});

test('U8 B3 nobody moves where somebody is logged on to the queue, and the group stays', async () => {
  const [busy, quiet] = [await api.site.userGroup('Busy'), await api.site.userGroup('Quiet')];
  const [ada, bo] = await api.users(2, { userGroupId: busy.id });
  await api.site.run((em) =>
    rows(em, sql`insert into queue_presence (site_id, user_id) values (${api.site.id}, ${ada?.id})`),
  );
  const { run: refused } = await merge(busy.id, quiet.id, 2);
  expect(refused).toMatchObject({
    status: 'FAILED',
    error: { code: 'REFUSED' },
    counts: { changed: 0, refused: 1 },
  });
  expect(refused.refusals.nodes).toMatchObject([{ user: { id: ada?.id }, code: 'LOGGED_ON' }]);
  expect((await world(bo?.id ?? '')).map(({ name }) => name)).toEqual(['Busy']);
});
