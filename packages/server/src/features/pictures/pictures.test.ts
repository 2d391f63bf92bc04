import { Client } from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { countingStatements } from '../../testing/countingStatements.ts';
import { upload } from '../../testing/imports.ts';
import { colourOf, huge, pictureUrl, png } from '../../testing/pictures.ts';
import { bulk, run } from '../../testing/runs.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { PICTURE_BYTES } from './contents/limits.ts';
import { pictureEtag } from './contents/pictureEtag.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('pictures');
});
afterAll(() => api.stop());

const RED = '#ff0000';
const BLUE = '#0000ff';

async function give(userId: string, content: Buffer | string, more: object = {}) {
  return run(api.client, 'setPicture', {
    userId,
    uploadId: await upload(api.client, content, 'me'),
    ...more,
  });
}

async function refused(content: Buffer | string) {
  const { id } = await api.user();
  const answer = await bulk(api.client, 'setPicture', {
    userId: id,
    uploadId: await upload(api.client, content, 'me.png'),
  });
  expect(answer.run).toBeNull();
  return answer.userErrors.map(({ code, message }) => `${code} ${message}`).join();
}

test('U13 C1 a picture is set, replaced and removed, each a run of one user that undo takes back', async () => {
  const { id } = await api.user();
  expect(await colourOf(api.client, id)).toBeNull();
  const set = await give(id, await png(RED), { reason: 'New badge' });
  expect(set).toMatchObject({ kind: 'SET_PICTURE', status: 'APPLIED', counts: { changed: 1 } });
  expect(set.differences.nodes).toMatchObject([
    { user: { id }, fields: [{ field: 'picture', before: null }] },
  ]);
  expect(await colourOf(api.client, id)).toBe(RED);
  const replaced = await give(id, await png(BLUE));
  expect(await colourOf(api.client, id)).toBe(BLUE);
  const removed = await run(api.client, 'removePicture', { userId: id });
  expect(await colourOf(api.client, id)).toBeNull();
  await run(api.client, 'undoRun', { runId: removed.id });
  expect(await colourOf(api.client, id)).toBe(BLUE);
  await run(api.client, 'undoRun', { runId: replaced.id });
  expect(await colourOf(api.client, id)).toBe(RED);
  await run(api.client, 'undoRun', { runId: set.id });
  expect(await colourOf(api.client, id)).toBeNull();
  const { changes } = await api.query<{ changes: { nodes: object[] } }>(
    `query ($id: ID!) { changes(first: 10, filter: { user: $id }) { nodes { field before after reason } } }`,
    { id },
  );
  expect(changes.nodes).toHaveLength(6);
  expect(changes.nodes.at(-1)).toMatchObject({ field: 'picture', before: null, reason: 'New badge' });
  expect(JSON.stringify(changes).length).toBeLessThan(1000);
});

test('B4 B5 the same picture again changes nothing, and undo leaves a newer one', async () => {
  const { id } = await api.user();
  const set = await give(id, await png(RED));
  expect((await give(id, await png(RED))).counts).toMatchObject({ changed: 0, unchanged: 1 });
  const [uploadId, other] = [
    await upload(api.client, await png(BLUE)),
    await upload(api.client, await png(BLUE)),
  ];
  const input = { userId: id, idempotencyKey: 'blue' };
  const once = await bulk(api.client, 'setPicture', { ...input, uploadId });
  const again = await bulk(api.client, 'setPicture', { ...input, uploadId: other });
  expect([again.run.id, again.replayed]).toEqual([once.run.id, true]);
  const undo = await run(api.client, 'undoRun', { runId: set.id });
  expect(undo.refusals.nodes).toMatchObject([{ code: 'CONFLICT' }]);
  expect(await colourOf(api.client, id)).toBe(BLUE);
});

test('P4 a picture is turned upright, cropped, made square and small, and keeps no metadata', async () => {
  const left = await png(RED, 600);
  const photo = await sharp({ create: { width: 1200, height: 600, channels: 3, background: BLUE } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withExif({ IFD0: { Artist: 'Secret Artist' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { id } = await api.user();
  // Turned by a quarter to the right, the red left half is the upper one.
  await give(id, photo, { crop: { left: 0, top: 0, width: 1, height: 0.5 } });
  expect(await colourOf(api.client, id)).toBe(RED);
  await give(id, photo, { crop: { left: 0, top: 0.5, width: 1, height: 0.5 } });
  expect(await colourOf(api.client, id)).toBe(BLUE);
  const sizes = await Promise.all(
    ['SMALL', 'LARGE'].map(async (size) => {
      const response = await api.client.fetch((await pictureUrl(api.client, id, size)) ?? '');
      const bytes = Buffer.from(await response.arrayBuffer());
      const { width, height, exif, format } = await sharp(bytes).metadata();
      return { width, height, exif, format, told: bytes.includes('Secret') };
    }),
  );
  const common = { exif: undefined, format: 'webp', told: false };
  expect(sizes).toEqual([
    { width: 96, height: 96, ...common },
    { width: 512, height: 512, ...common },
  ]);
});

test('U13 what is no JPEG or PNG, too large, too many pixels or damaged is refused in words', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  expect(await refused(svg)).toContain('FILE_INVALID This is neither a JPEG nor a PNG');
  expect(
    await refused(
      await sharp(await png(RED))
        .gif()
        .toBuffer(),
    ),
  ).toContain('neither a JPEG nor a PNG picture, but GIF');
  const whole = await png(RED, 64);
  expect(await refused(whole.subarray(0, whole.length - 40))).toContain('damaged');
  expect(await refused(Buffer.concat([whole, Buffer.alloc(PICTURE_BYTES - whole.length)]))).toContain('5 MB');
  expect(await refused(await huge())).toContain('50 million pixels');
  expect(await refused('')).toContain('neither');
});

test('P4 pictures are served with an address that changes, to be kept for ever by the one browser', async () => {
  const { id } = await api.user();
  await give(id, await png(RED));
  const url = (await pictureUrl(api.client, id)) ?? '';
  const served = await api.client.fetch(url);
  expect(Object.fromEntries(served.headers)).toMatchObject({
    'cache-control': 'private, max-age=31536000, immutable',
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
  });
  const etag = served.headers.get('etag') ?? '';
  // Proxies weaken an etag, and browsers name several.
  for (const known of [etag, `W/${etag}`, `"another", ${etag}`]) {
    const headers = { 'if-none-match': known, 'cache-control': 'max-age=0' };
    const again = await api.client.fetch(url, { headers });
    expect([again.status, (await again.text()).length, again.headers.get('cache-control')]).toEqual([
      304,
      0,
      'private, max-age=31536000, immutable',
    ]);
  }
  await give(id, await png(BLUE));
  const old = await api.client.fetch(url);
  expect([old.status, old.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  expect(await pictureUrl(api.client, id)).not.toBe(url);
});

test('R2 whoever may not see the user gets the answer that an unknown one gets', async () => {
  const { night, day } = await api.teams('night', 'day');
  const [seen, unseen] = await api.users([{ teams: [night] }, { teams: [day] }]);
  for (const user of [seen, unseen]) await give(user?.id ?? '', await png(RED));
  const urls = [await pictureUrl(api.client, seen?.id ?? ''), await pictureUrl(api.client, unseen?.id ?? '')];
  const supervisor = await api.as(await api.site.user({ roles: ['Supervisor'], teams: [night] }));
  const agent = await api.asRole('Agent');
  const status = async (client: typeof agent, url: string | null | undefined) =>
    (await client.fetch(url ?? '')).status;
  expect(await Promise.all(urls.map((url) => status(supervisor, url)))).toEqual([200, 404]);
  expect(await status(agent, urls[0])).toBe(404);
  expect(await status(api.anonymous, urls[0])).toBe(401);
  expect(await status(api.client, '/files/north/pictures/nobody')).toBe(404);
  const { client } = await api.otherSite('south');
  expect(await status(client, urls[0]?.replace('north', 'south'))).toBe(404);
  expect(await pictureUrl(supervisor, unseen?.id ?? '')).toBeNull();
  const set =
    'mutation ($input: SetPictureInput!) { setPicture(input: $input) { userErrors { code path } } }';
  const uploadId = await upload(api.client, await png(BLUE));
  expect(await supervisor.refusal(set, { input: { userId: seen?.id, uploadId } })).toBe('FORBIDDEN');
  const editor = await api.site.role('Night editor', ['users.read', 'users.edit'], 'TEAMS');
  const one = await api.site.user({ teams: [night] });
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into user_roles (site_id, user_id, role_id) values (${api.site.id}, ${one.id}, ${editor})`,
    ),
  );
  const narrow = await api.as(one);
  const own = await upload(narrow, await png(BLUE));
  const unknown = [{ code: 'UNKNOWN_ID', path: ['userId'] }];
  for (const userId of [unseen?.id, '00000000-0000-7000-8000-000000000000', 'x']) {
    expect(await narrow.query(set, { input: { userId, uploadId: own } })).toEqual({
      setPicture: { userErrors: unknown },
    });
  }
  expect((await run(narrow, 'setPicture', { userId: seen?.id, uploadId: own })).counts).toMatchObject({
    changed: 1,
  });
  const foreign = await bulk(narrow, 'setPicture', { userId: seen?.id, uploadId });
  expect(foreign.userErrors).toMatchObject([{ code: 'UPLOAD_UNKNOWN' }]);
});

test('W4 the grid reads the pictures of a page with no statement more', async () => {
  const read = (field: string) => () => api.query(`{ users(first: 50) { nodes { id ${field} } } }`);
  const statements = async (field: string) => {
    // The server looks for work of its own now and then, which only ever adds statements.
    const counts: number[] = [];
    for (let i = 0; i < 5; i += 1)
      counts.push((await countingStatements(api.database, read(field))).statements);
    return Math.min(...counts);
  };
  expect(await statements('pictureUrl')).toBe(await statements('name'));
});

test('O1 a picture whose run does not begin is not kept', async () => {
  const { id } = await api.user();
  await give(id, await png(RED), { idempotencyKey: 'once' });
  const another = await png('#00fc00');
  await expect(give(id, another, { idempotencyKey: 'once' })).rejects.toThrow('once');
  const kept = await api.site.run((em) =>
    rows(em, sql`select from picture_contents where etag = ${pictureEtag(another)}`),
  );
  expect(kept).toEqual([]);
});

test('O1 a picture that nobody has is kept as long as it may come back', async () => {
  const { id } = await api.user();
  const set = await give(id, await png('#00ff00'));
  // An undo may need what a user had before as well as what a run gave, and what somebody has always stays.
  const next = await give(id, await png('#00fe00'));
  const had = await give((await api.user()).id, await png('#00fd00'));
  await run(api.client, 'removePicture', { userId: id });
  const kept = () =>
    api.site.run((em) =>
      rows(
        em,
        sql`select from picture_contents where etag in (
              select after #>> '{}' from changes where run_id in (${set.id}, ${next.id}, ${had.id}))`,
      ),
    );
  const age = async (statement: string) => {
    const owner = new Client({ connectionString: api.databaseUrl });
    await owner.connect();
    await owner.query(statement);
    await owner.end();
    await rows(api.database.em.fork(), sql`select remove_ended_pictures()`);
  };
  await age("update picture_contents set used_at = used_at - interval '8 days'");
  expect(await kept()).toHaveLength(3);
  await age(
    `update changes set at = at - interval '32 days' where run_id = '${set.id}' or (run_id = '${next.id}' and after is null)`,
  );
  expect(await kept()).toHaveLength(3);
  await age("update changes set at = at - interval '32 days' where field = 'picture'");
  expect(await kept()).toHaveLength(1);
});
