import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { readRun, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import { remove, save } from '../../testing/structure.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('merge_org_units');
});
afterAll(() => api.stop());

type Unit = { id: string; name: string };
const merge = (unit: Unit, into: Unit, confirmCount?: number) =>
  remove(api.client, 'deleteOrgUnit', { id: unit.id, reassignTo: into.id, confirmCount });

/** Every unit by its path, and who sits in it. */
async function tree(root: Unit): Promise<string[]> {
  const { orgUnits } = await api.query<{ orgUnits: { path: string[]; userCount: number }[] }>(
    '{ orgUnits { path userCount } }',
  );
  return orgUnits
    .filter(({ path }) => path[0] === root.name)
    .map(({ path, userCount }) => `${path.slice(1).join('/')} ${userCount}`);
}

/** What is stored of the tree, and of who sits where, obeys its own rules. */
async function broken() {
  return api.site.run((em) =>
    rows(
      em,
      sql`with recursive tree as (
            select id, array[id] as path from org_units where parent_id is null
            union all select o.id, t.path || o.id from org_units o join tree t on o.parent_id = t.id)
          select o.name from org_units o left join tree t on t.id = o.id where o.path is distinct from t.path
          union all
          select u.username from users u where u.user_type = 'AGENT' and u.deleted_at is null
            and exists (select from org_units below where below.parent_id = u.org_unit_id)`,
    ),
  );
}

test('G1 B5 a unit becomes one with another, with the units below it and its users; undo parts them', async () => {
  const root = await api.site.orgUnit('Company');
  const [old, kept] = [await api.site.orgUnit('Old', root), await api.site.orgUnit('Kept', root)];
  const below = await api.site.orgUnit('Below', old);
  await api.site.orgUnit('Further', below);
  await api.user({ orgUnitId: below.id, userType: 'SUPERVISOR' });
  const boss = await api.user({ orgUnitId: old.id, userType: 'SUPERVISOR' });
  const before = await tree(root);
  const asked = await merge(old, kept);
  expect(asked.userErrors).toMatchObject([{ code: 'COUNT_REQUIRED', path: ['confirmCount'] }]);
  const { run: merged } = await merge(old, kept, 1);
  expect(merged).toMatchObject({ status: 'APPLIED', counts: { changed: 1 } });
  expect(merged.differences.nodes).toMatchObject([
    { user: { id: boss.id }, fields: [{ field: 'orgUnitId', before: 'Old', after: 'Kept' }] },
  ]);
  expect(await tree(root)).toEqual([' 0', 'Kept 1', 'Kept/Below 1', 'Kept/Below/Further 0']);
  expect(await broken()).toEqual([]);
  await run(api.client, 'undoRun', { runId: merged.id });
  expect(await tree(root)).toEqual(before);
  expect(await broken()).toEqual([]);
});

test('U5 G1 agents go with their unit into a leaf only, which may be the unit above; undo brings both back', async () => {
  const root = await api.site.orgUnit('Agency');
  const floor = await api.site.orgUnit('Floor', root);
  const shift = await api.site.orgUnit('Shift', floor);
  const other = await api.site.orgUnit('Other', root);
  await api.user({ orgUnitId: shift.id });
  expect((await merge(shift, root, 1)).userErrors).toMatchObject([
    { code: 'NOT_A_LEAF', path: ['reassignTo'] },
  ]);
  await api.user({ orgUnitId: other.id });
  expect((await merge(floor, other)).userErrors).toMatchObject([
    { code: 'HOLDS_AGENTS', path: ['reassignTo'] },
  ]);
  const { run: merged } = await merge(shift, floor, 1);
  expect(await tree(root)).toEqual([' 0', 'Floor 1', 'Other 1']);
  expect((await run(api.client, 'undoRun', { runId: merged.id })).status).toBe('APPLIED');
  expect(await tree(root)).toEqual([' 0', 'Floor 0', 'Floor/Shift 1', 'Other 1']);
  expect(await broken()).toEqual([]);
});

test('U5 B5 a deleted unit does not come back below a leaf in which agents sit by now', async () => {
  const floor = await api.site.orgUnit('Ground');
  const shift = await api.site.orgUnit('Late', floor);
  const { run: deleted } = await remove(api.client, 'deleteOrgUnit', { id: shift.id });
  expect(deleted.undoableUntil).not.toBeNull();
  const ada = await api.user({ orgUnitId: floor.id });
  expect(await run(api.client, 'undoRun', { runId: deleted.id })).toMatchObject({
    status: 'FAILED',
    error: { code: 'REFUSED' },
  });
  await run(api.client, 'bulkSetFields', { selection: { ids: [ada.id] }, orgUnitId: null });
  expect((await run(api.client, 'undoRun', { runId: deleted.id })).status).toBe('APPLIED');
  expect(await tree(floor)).toEqual([' 0', 'Late 0']);
});

test('G1 a unit does not become one with a unit below it, nor with one that has units of the same names', async () => {
  const [first, second] = [await api.site.orgUnit('First'), await api.site.orgUnit('Second')];
  const twin = await api.site.orgUnit('Twin', first);
  await api.site.orgUnit('TWIN', second);
  expect((await merge(first, twin)).userErrors).toMatchObject([{ code: 'INVALID', path: ['reassignTo'] }]);
  const clash = await merge(first, second);
  expect(clash.userErrors).toMatchObject([{ code: 'NAME_TAKEN', path: ['reassignTo'] }]);
  expect(clash.userErrors[0]?.message).toContain('Twin');
  expect((await merge(first, first)).userErrors[0]?.code).toBe('INVALID');
});

test('U5 B5 a unit does not come back above whom its undo leaves where they are', async () => {
  const floor = await api.site.orgUnit('Attic');
  const [shift, away] = [await api.site.orgUnit('Early', floor), await api.site.orgUnit('Away')];
  const ada = await api.user({ orgUnitId: shift.id });
  const { run: merged } = await merge(shift, floor, 1);
  const plan = await run(api.client, 'undoRun', { runId: merged.id, dryRun: true });
  for (const { id } of [away, floor]) {
    await run(api.client, 'bulkSetFields', { selection: { ids: [ada.id] }, orgUnitId: id });
  }
  expect(await run(api.client, 'applyPlan', { planId: plan.id })).toMatchObject({
    status: 'FAILED',
    error: { code: 'REFUSED' },
  });
  expect(await tree(floor)).toEqual([' 1']);
  expect(await broken()).toEqual([]);
});

test('G1 B5 a unit becomes one with the unit above it though one below has its name; undo parts them', async () => {
  const root = await api.site.orgUnit('Holding');
  const sales = await api.site.orgUnit('Sales', root);
  const namesake = await api.site.orgUnit('SALES', sales);
  await api.site.orgUnit('North', namesake);
  const before = await tree(root);
  const { run: merged } = await merge(sales, root);
  expect(merged.status).toBe('APPLIED');
  expect(await tree(root)).toEqual([' 0', 'SALES 0', 'SALES/North 0']);
  expect(await broken()).toEqual([]);
  expect((await run(api.client, 'undoRun', { runId: merged.id })).status).toBe('APPLIED');
  expect(await tree(root)).toEqual(before);
  expect(await broken()).toEqual([]);
});

test('R2 G1 what belongs to the whole site is brought back by who still reaches the whole site only', async () => {
  const role = await api.site.role('Planner', ['users.read', 'structure.manage']);
  const planner = await api.as(await api.user({ roles: [role], userType: 'SUPERVISOR' }));
  const { run: deleted } = await remove(planner, 'deleteOrgUnit', {
    id: (await api.site.orgUnit('Spare')).id,
  });
  await api.site.run((em) => rows(em, sql`update roles set scope = 'ORG_UNIT' where id = ${role}`));
  const undo =
    'mutation ($runId: ID!) { undoRun(input: { runId: $runId }) { userErrors { code } run { status } } }';
  expect(await planner.refusal(undo, { runId: deleted.id })).toBe('FORBIDDEN');
  const { run: own } = await planner.query<{ run: object }>('query ($id: ID!) { run(id: $id) { canUndo } }', {
    id: deleted.id,
  });
  expect(own).toEqual({ canUndo: false });
});

/** As another administrator who lets a merge go on that waits for that. */
async function approve(id: string) {
  const second = await api.asRole('Admin');
  await second.query(
    'mutation ($id: ID!) { approveRun(input: { runId: $id }) { userErrors { code message } run { id } } }',
    { id },
  );
  return readRun(api.client, id);
}

test.each(['the tree', 'a user'])(
  'B2 B8 U5 a merge that waited for approval is judged again: %s',
  async (what) => {
    const [old, kept] = [await api.site.orgUnit(`Old ${what}`), await api.site.orgUnit(`Kept ${what}`)];
    const other = await api.site.orgUnit(`Other ${what}`);
    const [ada] = await api.users(2, { orgUnitId: old.id, userType: 'SUPERVISOR' });
    await secondApproval(true);
    const { run: waiting } = await merge(old, kept, 2);
    await secondApproval(false);
    expect(waiting.status).toBe('WAITING_FOR_APPROVAL');
    if (what === 'the tree') {
      await save(api.client, 'moveOrgUnit', 'orgUnit', { id: kept.id, parentId: old.id });
    } else {
      await run(api.client, 'bulkSetFields', { selection: { ids: [ada?.id] }, orgUnitId: other.id });
    }
    expect(await approve(waiting.id)).toMatchObject({
      status: 'FAILED',
      error: { code: 'REFUSED' },
      refusals: { nodes: what === 'the tree' ? [] : [{ user: { id: ada?.id }, code: 'STALE' }] },
    });
    expect(await tree(old)).toEqual(what === 'the tree' ? [' 2', `${kept.name} 0`] : [' 1']);
    expect(await tree(other)).toEqual([what === 'the tree' ? ' 0' : ' 1']);
    expect(await broken()).toEqual([]);
  },
);

/** B8: whether a removal from more than one user waits for another administrator. */
async function secondApproval(on: boolean): Promise<void> {
  await api.site.guard(on ? 1 : 1_000_000, 100);
  await api.site.run((em) =>
    rows(em, sql`update sites set second_approval = ${on} where id = ${api.site.id}`),
  );
}

test('U5 who is restored is no agent in a unit that has got others below it, nor is who a plan puts there', async () => {
  const floor = await api.site.orgUnit('Third floor');
  const [ada, bo] = await api.users([{ orgUnitId: floor.id, status: 'DELETED' }, {}]);
  const plan = await run(api.client, 'bulkSetFields', {
    selection: { ids: [bo?.id] },
    orgUnitId: floor.id,
    dryRun: true,
  });
  expect(plan.counts).toMatchObject({ changed: 1, refused: 0 });
  await save(api.client, 'createOrgUnit', 'orgUnit', { name: 'Desk', parentId: floor.id });
  const restored = await run(api.client, 'bulkRestore', { selection: { ids: [ada?.id] } });
  const applied = await run(api.client, 'applyPlan', { planId: plan.id });
  for (const { counts, refusals } of [restored, applied]) {
    expect(counts).toMatchObject({ changed: 0, refused: 1 });
    expect(refusals.nodes).toMatchObject([{ code: 'NOT_A_LEAF' }]);
  }
  expect(await broken()).toEqual([]);
});

test.each(['OrgUnit', 'UserGroup', 'DataCenter', 'Team'])(
  'G1 R2 W9 %s: merging needs the right, and another site has nothing to merge into',
  async (kind) => {
    const { site } = await api.otherSite(`south-${kind.toLowerCase()}`);
    const make = async (at: typeof site): Promise<Unit> => {
      if (kind === 'OrgUnit') return at.orgUnit('QA');
      if (kind === 'UserGroup') return at.userGroup('QA');
      return kind === 'Team' ? (await at.teams('QA')).QA : (await at.dataCenters('QA')).QA;
    };
    const [own, theirs] = [await make(api.site), await make(site)];
    const mutation = `mutation ($input: Delete${kind}Input!) { delete${kind}(input: $input) { userErrors { code path } } }`;
    const input = { id: own.id, reassignTo: theirs.id };
    expect(await (await api.asRole('Supervisor')).refusal(mutation, { input })).toBe('FORBIDDEN');
    const answer = await api.query<Record<string, unknown>>(mutation, { input });
    expect(answer[`delete${kind}`]).toEqual({ userErrors: [{ code: 'UNKNOWN_ID', path: ['reassignTo'] }] });
  },
);
