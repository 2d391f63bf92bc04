import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import { remove, save } from '../../testing/structure.ts';
import type { TestApi } from '../../testing/TestApi.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('org_units');
});
afterAll(() => api.stop());

const create = async (name: string, parentId?: string) => {
  const { record, userErrors } = await save(api.client, 'createOrgUnit', 'orgUnit', { name, parentId });
  if (!record) throw new Error(JSON.stringify(userErrors));
  return record;
};
const move = (id: string, parentId: string | null) =>
  save(api.client, 'moveOrgUnit', 'orgUnit', { id, parentId });

async function pathOf(id: string) {
  const { orgUnits } = await api.query<{ orgUnits: { id: string; path: string[]; isLeaf: boolean }[] }>(
    '{ orgUnits { id path isLeaf } }',
  );
  return orgUnits.find((unit) => unit.id === id)?.path.join(' / ');
}

/** The stored paths, which filters and scopes go by, beside what parents say. */
const wrongPaths = () =>
  api.site.run((em) =>
    rows(
      em,
      sql`with recursive tree as (
            select id, array[id] as path from org_units where parent_id is null
            union all select o.id, t.path || o.id from org_units o join tree t on o.parent_id = t.id)
          select o.id from org_units o join tree t on t.id = o.id where o.path <> t.path`,
    ),
  );

test('G1 org units are made below each other, renamed, and unique below their parent', async () => {
  const europe = await create('Europe');
  const berlin = await create('Berlin', europe.id);
  expect(await pathOf(berlin.id)).toBe('Europe / Berlin');
  await create('Berlin');
  const twin = await save(api.client, 'createOrgUnit', 'orgUnit', { name: 'BERLIN', parentId: europe.id });
  expect(twin.userErrors).toMatchObject([{ code: 'NAME_TAKEN', path: ['name'] }]);
  const renamed = await save(api.client, 'renameOrgUnit', 'orgUnit', { id: berlin.id, name: 'Bonn' });
  expect(renamed.record?.name).toBe('Bonn');
  const lost = await save(api.client, 'createOrgUnit', 'orgUnit', {
    name: 'X',
    parentId: europe.id.replace(/.$/, '0'),
  });
  expect(lost.userErrors[0]).toMatchObject({ code: 'UNKNOWN_ID', path: ['parentId'] });
});

test('G1 a unit moves with all below it, never below itself, and every path is kept', async () => {
  const north = await create('North');
  const south = await create('South');
  const city = await create('City', north.id);
  const street = await create('Street', city.id);
  expect((await move(north.id, street.id)).userErrors[0]).toMatchObject({
    code: 'INVALID',
    path: ['parentId'],
  });
  expect((await move(north.id, north.id)).userErrors[0]?.code).toBe('INVALID');
  expect((await move(city.id, south.id)).userErrors).toEqual([]);
  expect(await pathOf(street.id)).toBe('South / City / Street');
  expect((await move(city.id, null)).userErrors).toEqual([]);
  expect(await pathOf(street.id)).toBe('City / Street');
  const other = await create('City', south.id);
  expect((await move(other.id, null)).userErrors[0]).toMatchObject({
    code: 'NAME_TAKEN',
    path: ['parentId'],
  });
  expect(await wrongPaths()).toEqual([]);
});

test('U5 a leaf in which agents sit stays a leaf; one with supervisors does not', async () => {
  const shift = await create('Shift');
  const elsewhere = await create('Elsewhere');
  const agents = await api.users(3, { orgUnitId: shift.id });
  const refused = await save(api.client, 'createOrgUnit', 'orgUnit', { name: 'Below', parentId: shift.id });
  expect(refused.userErrors[0]).toMatchObject({ code: 'HOLDS_AGENTS', path: ['parentId'] });
  expect(refused.userErrors[0]?.message).toContain('3 agents sit in "Shift"');
  const moving = `mutation { moveOrgUnit(input: { id: "${elsewhere.id}", parentId: "${shift.id}" }) {
    userErrors { code } agents { id name username } } }`;
  const asked = await api.query<{
    moveOrgUnit: { userErrors: { code: string }[]; agents: { id: string }[] };
  }>(moving);
  expect(asked.moveOrgUnit.userErrors).toEqual([{ code: 'HOLDS_AGENTS' }]);
  expect(asked.moveOrgUnit.agents.map(({ id }) => id).sort()).toEqual(agents.map(({ id }) => id).sort());
  await api.user({ userType: 'SUPERVISOR', roles: ['Supervisor'], orgUnitId: elsewhere.id });
  expect((await create('Below', elsewhere.id)).name).toBe('Below');
});

test('G1 a unit is deleted when nothing is below it and nobody sits in it', async () => {
  const top = await create('Top');
  const leaf = await create('Leaf', top.id);
  const ada = await api.user({ orgUnitId: leaf.id });
  const gone = await api.user({ orgUnitId: leaf.id, status: 'DELETED' });
  expect((await remove(api.client, 'deleteOrgUnit', { id: top.id })).userErrors).toMatchObject([
    { code: 'IN_USE' },
  ]);
  const used = await remove(api.client, 'deleteOrgUnit', { id: leaf.id, confirmCount: 1 });
  expect(used.userErrors[0]?.message).toContain('1 users sit in "Leaf"');
  await api.site.run((em) => rows(em, sql`update users set org_unit_id = null where id = ${ada.id}`));
  const { run } = await remove(api.client, 'deleteOrgUnit', { id: leaf.id });
  expect(run).toMatchObject({
    kind: 'DELETE_ORG_UNIT',
    status: 'APPLIED',
    counts: { changed: 1 },
  });
  const left = await api.site.run((em) =>
    rows(em, sql`select id from users where id = ${gone.id} and org_unit_id is not null`),
  );
  expect(left).toEqual([]);
  expect((await remove(api.client, 'deleteOrgUnit', { id: top.id })).run.status).toBe('APPLIED');
});

test('G1 a tree has at most 20 levels', async () => {
  let last = await create('Level 1');
  for (let level = 2; level <= 20; level += 1) last = await create(`Level ${level}`, last.id);
  const deeper = await save(api.client, 'createOrgUnit', 'orgUnit', { name: 'Level 21', parentId: last.id });
  expect(deeper.userErrors[0]?.code).toBe('LIMIT_REACHED');
});
