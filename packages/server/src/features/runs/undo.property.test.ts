import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { type BulkMutation, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
let users: string[];
let teams: string[];
let skills: string[];

beforeAll(async () => {
  api = await startTestApi('undo property');
  teams = Object.values(await api.teams('a', 'b', 'c')).map(({ id }) => id);
  skills = Object.values(await api.skills('x', 'y', 'z')).map(({ id }) => id);
  const made = await api.users([{ license: 'ENTERPRISE' }, { license: 'CONTACT' }, {}, {}, {}]);
  users = made.map(({ id }) => id);
});
afterAll(() => api.stop());

type Step = [BulkMutation, Record<string, unknown>];

function someOf(list: () => string[]) {
  return fc.array(fc.nat(9), { maxLength: 5 }).map((picks) => {
    const from = list();
    return [...new Set(picks.map((pick) => from[pick % from.length] ?? ''))];
  });
}

const selection = someOf(() => users)
  .filter((ids) => ids.length > 0)
  .map((ids) => ({ ids }));

const assignTeams: fc.Arbitrary<Step> = fc
  .record({ selection, teamIds: someOf(() => teams), mode: fc.constantFrom('ADD', 'REMOVE', 'REPLACE') })
  .filter(({ teamIds, mode }) => teamIds.length > 0 || mode === 'REPLACE')
  .map((input) => ['bulkAssignTeams', input]);

const updateSkills: fc.Arbitrary<Step> = fc
  .record({
    selection,
    skills: fc
      .tuple(
        someOf(() => skills),
        fc.integer({ min: 1, max: 10 }),
      )
      .map(([ids, level]) => ids.map((skillId) => ({ skillId, level }))),
    mode: fc.constantFrom('MERGE', 'REPLACE', 'REMOVE'),
  })
  .filter((input) => input.skills.length > 0 || input.mode === 'REPLACE')
  .map((input) => ['bulkUpdateSkills', input]);

const keys = ['ringTimeout', 'idleLogOff', 'wrapUpTimeoutPhone'];

const setProperties: fc.Arbitrary<Step> = fc
  .record({
    selection,
    properties: fc.array(
      fc.record({ at: fc.nat(2), value: fc.option(fc.integer({ min: 5, max: 7 }), { nil: null }) }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ selection: whom, properties }) => {
    const values = new Map(properties.map(({ at, value }) => [keys[at] ?? '', value]));
    const given = [...values].map(([key, value]) =>
      value === null ? { key, inherit: true } : { key, value },
    );
    return ['bulkSetProperties', { selection: whom, properties: given }];
  });

const setFields: fc.Arbitrary<Step> = fc
  .record({
    selection,
    channel: fc.constantFrom('PHONE', 'CHAT'),
    count: fc.option(fc.nat(2), { nil: null }),
    filter: fc.option(fc.boolean(), { nil: null }),
  })
  .map(({ selection: whom, channel, count, filter }) => [
    'bulkSetFields',
    {
      selection: whom,
      capacities: [{ channel, count }],
      resourceFilter: filter === null ? null : { team: { empty: filter } },
    },
  ]);

const remove: fc.Arbitrary<Step> = fc.record({ selection }).map((input) => ['bulkDelete', input]);

const step = fc.oneof(assignTeams, updateSkills, setProperties, setFields, remove);

/** Deleted users may be selected too, so that more are than the site has: B8 asks for the number then. */
function act(mutation: BulkMutation, input: Record<string, unknown>) {
  const { ids } = input.selection as { ids: string[] };
  return run(api.client, mutation, { ...input, confirmCount: ids.length });
}

function everything() {
  return api.site.run(async (em) => ({
    users: await rows(em, sql`select id, deleted_at is null as living from users order by id`),
    teams: await rows(em, sql`select user_id, team_id from user_teams order by 1, 2`),
    skills: await rows(em, sql`select user_id, skill_id, level from user_skills order by 1, 2`),
    properties: await rows(em, sql`select user_id, property_key, value from user_properties order by 1, 2`),
    capacities: await rows(em, sql`select user_id, channel, count from user_capacities order by 1, 2`),
    filters: await rows(em, sql`select user_id, filter from user_resource_filters order by 1`),
    seats: await rows(em, sql`select user_id, license from license_seats order by 1`),
    pools: await rows(em, sql`select license, used from license_pools order by 1`),
  }));
}

/** Each example begins with everybody alive and two seats taken; else all would soon be deleted. */
async function beginAnew() {
  await api.site.run(async (em) => {
    await rows(em, sql`update users set deleted_at = null where id = any(${users}::uuid[])`);
    await rows(em, sql`delete from license_seats`);
    await rows(
      em,
      sql`insert into license_seats (site_id, user_id, license)
          values (${api.site.id}, ${users[0]}, 'ENTERPRISE'), (${api.site.id}, ${users[1]}, 'CONTACT')`,
    );
    await rows(em, sql`update license_pools set used = 1`);
  });
}

async function seatsAgree() {
  const wrong = await api.site.run((em) =>
    rows(
      em,
      sql`select p.license from license_pools p where p.used <> (
            select count(*) from license_seats s where s.site_id = p.site_id and s.license = p.license)`,
    ),
  );
  expect(wrong).toEqual([]);
}

test('B5 undo of any action restores exactly what was, whatever came before, and undoing that brings it back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 3 }), step, async (before, [mutation, input]) => {
      await beginAnew();
      for (const [earlier, values] of before) await act(earlier, values);
      const was = await everything();
      const done = await act(mutation, input);
      const became = await everything();
      if (done.counts?.changed === 0) {
        expect(became).toEqual(was);
        return;
      }
      const undone = await run(api.client, 'undoRun', { runId: done.id });
      expect(await everything()).toEqual(was);
      await run(api.client, 'undoRun', { runId: undone.id });
      expect(await everything()).toEqual(became);
      await seatsAgree();
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('B2 a plan that nothing has come between does exactly what the action itself does', async () => {
  await fc.assert(
    fc.asyncProperty(step, async ([mutation, input]) => {
      await beginAnew();
      const direct = await act(mutation, input);
      const became = await everything();
      if (direct.counts?.changed === 0) return;
      await run(api.client, 'undoRun', { runId: direct.id });
      const plan = await run(api.client, mutation, { ...input, dryRun: true });
      const confirmCount = plan.counts?.changed;
      const applied = await run(api.client, 'applyPlan', { planId: plan.id, confirmCount });
      expect(applied.counts).toEqual(direct.counts);
      expect(await everything()).toEqual(became);
    }),
    { numRuns: 25 },
  );
}, 120_000);
