import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { plan } from '../../testing/imports.ts';
import { bulk } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import { remove, save } from '../../testing/structure.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { untilWaiting } from '../../testing/untilWaiting.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('concurrent_org_units');
});
afterAll(() => api.stop());

const move = (id: string, parentId: string) => save(api.client, 'moveOrgUnit', 'orgUnit', { id, parentId });
const create = (parentId: string) =>
  save(api.client, 'createOrgUnit', 'orgUnit', { name: 'Child', parentId });

const waiting = (count: number) => untilWaiting(api.database.em.fork(), count);

const agentsAboveOthers = () =>
  api.site.run((em) =>
    rows(
      em,
      sql`select u.username from users u where u.user_type = 'AGENT' and u.deleted_at is null
            and exists (select from org_units below where below.parent_id = u.org_unit_id)`,
    ),
  );

/** Sends both while the unit is held, so that they meet. */
async function meet<A, B>(
  unitId: string,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  const { both } = await api.site.run(async (em) => {
    await rows(em, sql`select from org_units where id = ${unitId} for update`);
    const sent: Promise<[A, B]> = Promise.all([first(), second()]);
    await waiting(2);
    return { both: sent };
  });
  return both;
}

test('G1 of two moves below each other at the same time one is refused, and the tree stays a tree', async () => {
  const [a, b] = [await api.site.orgUnit('A'), await api.site.orgUnit('B')];
  const moved = await meet(
    a.id,
    () => move(a.id, b.id),
    () => move(b.id, a.id),
  );
  expect(moved.map(({ userErrors }) => userErrors[0]?.code).sort()).toEqual(['INVALID', undefined]);
  const { orgUnits } = await api.query<{ orgUnits: { path: string[] }[] }>('{ orgUnits { path } }');
  expect(orgUnits.map(({ path }) => path.length).sort()).toEqual([1, 2]);
});

interface Placing {
  /** How an agent comes into the unit. */
  name: string;
  /** Makes ready what is sent. */
  ready(unit: { id: string; name: string }): Promise<() => Promise<unknown>>;
}

const placings: Placing[] = [
  {
    name: 'is assigned to it',
    ready: async (unit) => {
      const ada = await api.user();
      return () => bulk(api.client, 'bulkSetFields', { selection: { ids: [ada.id] }, orgUnitId: unit.id });
    },
  },
  {
    name: 'is restored into it',
    ready: async (unit) => {
      const ada = await api.user({ orgUnitId: unit.id, status: 'DELETED' });
      return () => bulk(api.client, 'bulkRestore', { selection: { ids: [ada.id] } });
    },
  },
  {
    name: 'comes back into it by an undo',
    ready: async (unit) => {
      const ada = await api.user({ orgUnitId: unit.id });
      const selection = { ids: [ada.id] };
      const { run } = await bulk(api.client, 'bulkSetFields', { selection, orgUnitId: null });
      return () => bulk(api.client, 'undoRun', { runId: run.id });
    },
  },
  {
    name: 'is imported into it',
    ready: async (unit) => {
      const { run } = await plan(
        api.client,
        `Username,First Name,Email,Role,Org Unit\nnew.${unit.name},N,n.${unit.name}@x.test,Agent,${unit.name}\n`,
      );
      return () => bulk(api.client, 'applyPlan', { planId: run.id });
    },
  },
  {
    name: 'comes with a unit that becomes one with it',
    ready: async (unit) => {
      const other = await api.site.orgUnit(`${unit.name} too`);
      await api.user({ orgUnitId: other.id });
      return () =>
        remove(api.client, 'deleteOrgUnit', { id: other.id, reassignTo: unit.id, confirmCount: 1 });
    },
  },
];

test.each(placings)('U5 a unit gets no other below it while an agent $name', async ({ name, ready }) => {
  const unit = await api.site.orgUnit(`Leaf${placings.findIndex((one) => one.name === name)}`);
  const place = await ready(unit);
  await meet(unit.id, place, () => create(unit.id));
  expect(await agentsAboveOthers()).toEqual([]);
});
