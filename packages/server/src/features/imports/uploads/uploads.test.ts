import { request } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rows, sql } from '../../../platform/database/sql.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { inChunks } from './inChunks.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('uploads');
});
afterAll(() => api.stop());

interface Answer {
  uploads: { id: string; name: string; bytes: number; kind: string }[];
}

const form = (...files: [name: string, content: string | Uint8Array<ArrayBuffer>][]) => {
  const body = new FormData();
  for (const [name, content] of files) body.append('file', new Blob([content]), name);
  return body;
};
const send = async (body: FormData | string, client = api.client, headers: Record<string, string> = {}) => {
  const response = await client.fetch('/uploads', { method: 'POST', body, headers });
  return { status: response.status, body: (await response.json()) as Answer };
};

test('I1 files are kept with their name, and told by content', async () => {
  const xlsx = Buffer.concat([Buffer.from('504b030414000600', 'hex'), Buffer.from('[Content_Types].xml')]);
  const { status, body } = await send(
    form(
      ['Übersicht “März”.csv', 'Email\nä@x.test\n'],
      ['people.csv', new Uint8Array(xlsx)],
      ['empty.csv', ''],
    ),
  );
  expect(status).toBe(200);
  expect(body.uploads.map(({ name, bytes, kind }) => [name, bytes, kind])).toEqual([
    ['Übersicht “März”.csv', 16, 'csv'],
    ['people.csv', xlsx.length, 'xlsx'],
    ['empty.csv', 0, 'empty'],
  ]);
});

test('I1 a large file is kept in chunks, byte for byte', async () => {
  const content = new Uint8Array(2_500_000).map((_, i) => 32 + (i % 91));
  const { body } = await send(form(['large.csv', content]));
  const chunks = await api.site.run((em) =>
    rows<{ content: Buffer }>(
      em,
      sql`select content from upload_chunks where upload_id = ${body.uploads[0]?.id} order by ordinal`,
    ),
  );
  expect(chunks.map((chunk) => chunk.content.length)).toEqual([1_048_576, 1_048_576, 402_848]);
  expect(Buffer.concat(chunks.map((chunk) => chunk.content)).equals(Buffer.from(content))).toBe(true);
});

test('what is no upload is told so, as JSON', async () => {
  const json = { 'content-type': 'application/json' };
  expect(await send('{}', api.client, json)).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
  });
  const broken = { 'content-type': 'multipart/form-data; boundary=x' };
  expect(await send('--x\r\nnothing', api.client, broken)).toMatchObject({ status: 400 });
  expect(await send(new FormData())).toMatchObject({ status: 400 });
  const other = new FormData();
  other.append('picture', new Blob(['x']), 'x.csv');
  expect(await send(other)).toMatchObject({ status: 400 });
});

test('R2 uploads need the permission, a session and the CSRF header', async () => {
  const file = form(['a.csv', 'Email\n']);
  expect((await send(file, await api.asRole('Supervisor'))).status).toBe(403);
  expect((await send(file, api.anonymous)).status).toBe(401);
  expect((await send(file, api.client, { 'muster-csrf': '0' })).status).toBe(403);
});

test('I14 an upload that breaks off leaves nothing', async () => {
  const url = new URL(`${api.url}/uploads`);
  const broken = request(url, {
    method: 'POST',
    headers: { ...api.client.headers, 'content-type': 'multipart/form-data; boundary=x' },
  });
  broken.on('error', () => undefined);
  broken.write('--x\r\ncontent-disposition: form-data; name="file"; filename="broken.csv"\r\n\r\n');
  broken.write('y'.repeat(1_500_000));
  const left = () =>
    api.site.run((em) => rows(em, sql`select complete from uploads where name = 'broken.csv'`));
  await vi.waitFor(async () => expect(await left()).toEqual([{ complete: false }]), { timeout: 10_000 });
  broken.destroy();
  await vi.waitFor(async () => expect(await left()).toEqual([]), { timeout: 10_000 });
});

test('a stream is cut into chunks of one size, however it comes', async () => {
  async function* pieces() {
    for (const size of [1, 10, 0, 3, 25, 2]) yield Buffer.alloc(size, size);
  }
  const sizes: number[] = [];
  for await (const chunk of inChunks(pieces(), 8)) sizes.push(chunk.length);
  expect(sizes).toEqual([8, 8, 8, 8, 8, 1]);
});
