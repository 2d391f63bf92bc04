import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { upload } from '../../testing/imports.ts';
import {
  colourOf,
  huge,
  outcomesOf,
  planPictures,
  png,
  readPictures,
  tryPictures,
} from '../../testing/pictures.ts';
import { run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { zipOf } from '../../testing/zips.ts';
import { PICTURE_BYTES } from './contents/limits.ts';

let api: TestApi;
let red: Buffer;
let blue: Buffer;
beforeAll(async () => {
  api = await startTestApi('import pictures');
  [red, blue] = await Promise.all([png('#ff0000'), png('#0000ff')]);
});
afterAll(() => api.stop());

const RED = '#ff0000';
const BLUE = '#0000ff';
const apply = (planned: { run: { id: string } }) => run(api.client, 'applyPlan', { planId: planned.run.id });

test('P1 P3 B5 a zip gives users their pictures, and undo takes and brings back', async () => {
  const [ada, bob] = await api.users([{ agentId: 'ada.l' }, { agentId: 'BOB' }]);
  await apply(await planPictures(api.client, await zipOf({ 'bob.png': blue })));
  const planned = await planPictures(api.client, await zipOf({ 'Faces/Ada.L.png': red, 'bob.jpeg': red }));
  expect(planned).toMatchObject({
    fileName: 'pictures.zip',
    matchBy: 'AGENT_ID',
    counts: { pictures: 2, inserted: 1, replaced: 1, unchanged: 0, invalid: 0 },
    run: { status: 'PLANNED' },
  });
  expect(await colourOf(api.client, ada?.id ?? '')).toBeNull();
  const applied = await apply(planned);
  expect(applied).toMatchObject({ kind: 'IMPORT_PICTURES', status: 'APPLIED', counts: { changed: 2 } });
  const both = async () => [
    await colourOf(api.client, ada?.id ?? ''),
    await colourOf(api.client, bob?.id ?? ''),
  ];
  expect(await both()).toEqual([RED, RED]);
  const undo = await run(api.client, 'undoRun', { runId: applied.id });
  expect(await both()).toEqual([null, BLUE]);
  await run(api.client, 'undoRun', { runId: undo.id });
  expect(await both()).toEqual([RED, RED]);
});

test('P3 I9 the same zip again changes nothing, and the counts open their files', async () => {
  await api.users([{ agentId: 'twice' }]);
  const zip = await zipOf({ 'twice.png': red, 'nobody.png': blue });
  await apply(await planPictures(api.client, zip));
  const again = await planPictures(api.client, zip);
  expect(again.counts).toEqual({ pictures: 2, inserted: 0, replaced: 0, unchanged: 1, invalid: 1 });
  const { pictureImport } = await api.query<{ pictureImport: Record<'a' | 'b', { nodes: object[] }> }>(
    `query ($id: ID!) { pictureImport(id: $id) {
       a: rows(first: 1, filter: { outcome: UNCHANGED }) { nodes { fileName key user { username } } }
       b: rows(first: 1, filter: { reason: NO_SUCH_USER }) { nodes { fileName message } } } }`,
    { id: again.id },
  );
  expect(pictureImport.a.nodes).toMatchObject([{ fileName: 'twice.png', key: 'twice' }]);
  expect(pictureImport.b.nodes).toEqual([
    { fileName: 'nobody.png', message: expect.stringContaining('No user has the agent ID “nobody”') },
  ]);
});

test('P2 P3 each picture that is not taken has its reason, and what systems leave behind is passed over', async () => {
  await api.users([
    { agentId: 'good.one' },
    { agentId: 'text' },
    { agentId: 'large' },
    { agentId: 'wide' },
    { agentId: 'broken' },
    { agentId: 'gone', status: 'DELETED' },
    { agentId: 'noending.v2' },
  ]);
  const planned = await planPictures(
    api.client,
    await zipOf({
      'Faces/': '',
      'Faces/good.one.txt': red,
      'again/GOOD.ONE.png': blue,
      'text.png': 'Not a picture at all.',
      'large.png': Buffer.concat([red, Buffer.alloc(PICTURE_BYTES - red.length)]),
      'wide.png': await huge(),
      'broken.png': red.subarray(0, red.length - 30),
      'gone.png': red,
      'noending.v2': red,
      'nested.zip': await zipOf({ 'text.png': red }),
      '.png': red,
      '__MACOSX/._good.one.png': 'x',
      'Faces/.DS_Store': 'x',
      'Faces/Thumbs.db': 'x',
    }),
  );
  expect(outcomesOf(planned)).toEqual({
    'Faces/good.one.txt': 'INSERTED',
    'again/GOOD.ONE.png': 'TWO_PICTURES',
    'text.png': 'NOT_A_PICTURE',
    'large.png': 'TOO_LARGE',
    'wide.png': 'TOO_MANY_PIXELS',
    'broken.png': 'DAMAGED',
    'gone.png': 'NO_SUCH_USER',
    'noending.v2': 'NO_SUCH_USER',
    'nested.zip': 'NOT_A_PICTURE',
    '.png': 'NO_SUCH_USER',
  });
  expect(planned.counts).toEqual({ pictures: 10, inserted: 1, replaced: 0, unchanged: 0, invalid: 9 });
  const twice = planned.rows.nodes.find(({ reason }) => reason === 'TWO_PICTURES');
  expect(twice?.message).toContain('Faces/good.one.txt');
  expect(planned.reasonCounts[0]).toEqual({ reason: 'NO_SUCH_USER', count: 3 });
});

test('P1 the names are compared with the attribute that is chosen', async () => {
  const [user] = await api.users([
    { username: 'Zoë.Ångström', email: 'zoe@p.test', extension: '0042', numericId: '77', agentId: 'z-1' },
  ]);
  const names = {
    USERNAME: 'ZOË.ångström',
    EMAIL: 'Zoe@P.test',
    EXTENSION: '0042',
    NUMERIC_ID: '77',
    AGENT_ID: 'Z-1',
  };
  for (const [matchBy, name] of Object.entries(names)) {
    // As macOS names files: letters apart from their accents.
    const planned = await planPictures(api.client, await zipOf({ [`${name.normalize('NFD')}.png`]: red }), {
      matchBy,
    });
    expect([matchBy, planned.rows.nodes.map((row) => row.user?.id)]).toEqual([matchBy, [user?.id]]);
  }
  const short = await planPictures(api.client, await zipOf({ '42.png': red }), { matchBy: 'EXTENSION' });
  expect(outcomesOf(short)).toEqual({ '42.png': 'NO_SUCH_USER' });
});

test('R2 users beyond the reach of the caller do not exist for them', async () => {
  const { night, day } = await api.teams('night', 'day');
  await api.users([
    { agentId: 'mine', teams: [night] },
    { agentId: 'other', teams: [day] },
  ]);
  const { site } = await api.otherSite('south');
  await site.users([{ agentId: 'southern' }]);
  const caller = await api.site.user({ teams: [night] });
  const role = await api.site.role('Night pictures', ['users.read', 'users.edit', 'imports.run'], 'TEAMS');
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into user_roles (site_id, user_id, role_id) values (${api.site.id}, ${caller.id}, ${role})`,
    ),
  );
  const client = await api.as(caller);
  const zip = await zipOf({ 'mine.png': red, 'other.png': red, 'southern.png': red });
  expect(outcomesOf(await planPictures(client, zip))).toEqual({
    'mine.png': 'INSERTED',
    'other.png': 'NO_SUCH_USER',
    'southern.png': 'NO_SUCH_USER',
  });
  const plan = 'mutation { planPictureImport(input: { uploadId: "x" }) { userErrors { code } } }';
  expect(await (await api.asRole('Supervisor')).refusal(plan)).toBe('FORBIDDEN');
  const importer = await api.site.role('Importer', ['imports.run']);
  await api.site.run((em) =>
    rows(
      em,
      sql`update user_roles set role_id = ${importer} where user_id = ${caller.id} and role_id = ${role}`,
    ),
  );
  expect(await client.refusal(plan)).toBe('FORBIDDEN');
});

test('B2 who got another picture or was deleted since the plan is left as they are', async () => {
  const [changed, deleted, still] = await api.users([
    { agentId: 's-1' },
    { agentId: 's-2' },
    { agentId: 's-3' },
  ]);
  const planned = await planPictures(
    api.client,
    await zipOf({ 's-1.png': red, 's-2.png': red, 's-3.png': red }),
  );
  await apply(await planPictures(api.client, await zipOf({ 's-1.png': blue })));
  await run(api.client, 'bulkDelete', { selection: { ids: [deleted?.id] } });
  await apply(planned);
  expect(await colourOf(api.client, changed?.id ?? '')).toBe(BLUE);
  expect(await colourOf(api.client, still?.id ?? '')).toBe(RED);
  const after = await readPictures(api.client, planned.id);
  expect(after.counts).toEqual({ pictures: 3, inserted: 1, replaced: 0, unchanged: 0, invalid: 2 });
  expect(outcomesOf(after)).toMatchObject({ 's-1.png': 'CHANGED_SINCE', 's-3.png': 'INSERTED' });
});

test('B4 B6 many pictures are planned as a job; the same key gives the same import', async () => {
  const users = await api.users(Array.from({ length: 25 }, (_, i) => ({ agentId: `many-${i}` })));
  const files = await Promise.all(
    users.map(async (_, i) => [`many-${i}.png`, await png(`#0000${(i + 16).toString(16)}`)] as const),
  );
  const zip = await zipOf(Object.fromEntries(files));
  const { pictureImport } = await tryPictures(api.client, zip);
  expect(pictureImport?.run.status).toMatch(/PLANNING|PLANNED/);
  const id = pictureImport?.id ?? '';
  await vi.waitFor(async () => expect((await readPictures(api.client, id)).counts?.inserted).toBe(25), {
    timeout: 15_000,
    interval: 100,
  });
  const uploadId = await upload(api.client, await zipOf({ 'many-1.png': red }), 'small.zip');
  const input = { uploadId, idempotencyKey: 'once' };
  const once = await tryPictures(api.client, zip, input);
  const again = await tryPictures(api.client, zip, input);
  expect([again.pictureImport?.id, again.replayed]).toEqual([once.pictureImport?.id, true]);
});

test('Q4 the limits of zips and pictures are told', async () => {
  expect(await api.query('{ limits { zipBytes pictureBytes } }')).toEqual({
    limits: { zipBytes: 2 ** 31 - 1, pictureBytes: PICTURE_BYTES },
  });
});
