import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { outcomesOf, planPictures, png, tryPictures } from '../../../testing/pictures.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { craftZip, type Entry, zipOf } from '../../../testing/zips.ts';
import { MOST_ENTRIES, MOST_PICTURES } from './limits.ts';
import { openZip } from './openZip.ts';

let api: TestApi;
let red: Buffer;
beforeAll(async () => {
  api = await startTestApi('hostile zips');
  await api.users([{ agentId: 'ada' }]);
  red = await png('#ff0000');
});
afterAll(() => api.stop());

/** Why a zip is refused as a whole, before anything is planned or while it is read. */
async function refusal(zip: Buffer): Promise<string> {
  const { userErrors, pictureImport } = await tryPictures(api.client, zip);
  expect(pictureImport?.counts ?? null).toBeNull();
  const { error } = pictureImport?.run ?? {};
  expect(error?.code ?? userErrors[0]?.code).toBe('FILE_INVALID');
  return error?.message ?? userErrors[0]?.message ?? '';
}

const one = (entry: Partial<Entry> = {}): Entry => ({ name: 'ada.png', content: red, ...entry });

test('P5 an honest zip made by hand is read', async () => {
  expect(outcomesOf(await planPictures(api.client, craftZip([one({ deflate: true })])))).toEqual({
    'ada.png': 'INSERTED',
  });
});

test.each(['../ada.png', 'a/../../ada.png', '/etc/ada.png', 'C:\\ada.png', '..\\ada.png'])(
  'P5 a path that leaves the folder is refused: %s',
  async (name) => {
    expect(await refusal(craftZip([one(), one({ name })]))).toContain('outside the folder');
  },
);

test('P5 links, devices, passwords and strange packing are refused', async () => {
  expect(await refusal(craftZip([one({ mode: 0o120777 })]))).toContain('link');
  expect(await refusal(craftZip([one({ mode: 0o020666 })]))).toContain('link');
  expect(await refusal(craftZip([one({ flags: 1, packedSize: red.length + 12 })]))).toContain('password');
  expect(await refusal(craftZip([one({ method: 12 })]))).toContain('packed in a way');
});

test('P5 a zip whose sizes, sums, places or counts are lies is refused', async () => {
  const zeros = Buffer.alloc(300_000);
  expect(await refusal(craftZip([one({ content: zeros, deflate: true, size: 1000 })]))).toContain('damaged');
  expect(await refusal(craftZip([one({ deflate: true, size: red.length + 1 })]))).toContain('damaged');
  expect(await refusal(craftZip([one({ crc32: 1 })]))).toContain('damaged');
  expect(await refusal(craftZip([one(), one({ name: 'b.png', at: 0 })]))).toContain('same place');
  const into = { size: red.length + 20, packedSize: red.length + 20 };
  expect(await refusal(craftZip([one(into), one({ name: 'b.png' })]))).toContain('same place');
  expect(await refusal(craftZip([one({ size: 10_000, packedSize: 10_000 })]))).toContain('directory');
  expect(await refusal(craftZip([one(), one({ name: 'b.png' })], { entries: 1 }))).toContain(
    'more files than',
  );
  expect(await refusal(craftZip([one()], { entries: 2 }))).toContain('no zip archive');
  expect(await refusal(craftZip([one()], { offset: 0xfffffff0 }))).toContain('no zip archive');
  expect(await refusal(craftZip([one()], { zip64: 2n ** 60n }))).toContain('entries');
});

test('P5 what is packed in another way than as a zip is named', async () => {
  const others = {
    '7Z': Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(100)]),
    RAR: Buffer.concat([Buffer.from('526172211a0701003392b5e50a01050600050101', 'hex'), Buffer.alloc(100)]),
    GZ: Buffer.concat([Buffer.from('1f8b0800000000000003', 'hex'), Buffer.alloc(100)]),
    PNG: red,
  };
  for (const [kind, file] of Object.entries(others)) {
    expect(await refusal(file)).toBe(
      `This is no zip archive, but ${kind}, whatever its name says. Put the pictures into an ordinary zip, as your system makes it.`,
    );
  }
  // LZMA, and what Windows takes for files of gigabytes.
  for (const method of [14, 9])
    expect(await refusal(craftZip([one({ method })]))).toContain('packed in a way');
});

test('P5 a zip bomb is refused before it is unpacked', async () => {
  const bomb = one({ content: Buffer.alloc(2_000_000), deflate: true });
  expect(await refusal(craftZip([bomb]))).toContain('hundred times');
  const large = Array.from({ length: 600 }, (_, i) =>
    one({ name: `${i}.png`, content: Buffer.alloc(0), method: 8, size: 4_000_000, packedSize: 0 }),
  );
  expect(await refusal(craftZip(large))).toMatch(/hundred times|2 GB/);
});

test('P5 100,000 empty entries and 10,001 pictures are refused by their number', async () => {
  const empty = Array.from({ length: MOST_ENTRIES + 1 }, (_, i): Entry => ({ name: `${i}/` }));
  expect(await refusal(craftZip(empty))).toContain(String(MOST_ENTRIES));
  expect(await refusal(craftZip([one()], { zip64: 100_000n }))).toContain('100000 entries');
  const many = Array.from({ length: MOST_PICTURES + 1 }, (_, i): Entry => ({ name: `${i}` }));
  expect(await refusal(craftZip(many))).toContain(String(MOST_PICTURES));
});

test('P5 what is no zip, is empty, a workbook or breaks off is refused in words', async () => {
  const zip = await zipOf({ 'ada.png': red });
  expect(await refusal(zip.subarray(0, zip.length - 30))).toContain('breaks off');
  expect(await refusal(Buffer.from('a,b\n1,2\n'))).toContain('no zip');
  expect(await refusal(await zipOf({}))).toContain('no files');
  expect(await refusal(await zipOf({ '__MACOSX/x': 'y' }))).toContain('no files');
  expect(await refusal(await zipOf({ '[Content_Types].xml': '<x/>' }))).toContain('workbook');
  expect(await refusal(craftZip([one({ name: 'x'.repeat(2000) })]))).toContain('1,024');
});

test('P5 property: a zip with any bytes changed is read or refused in words, and nothing else', async () => {
  const zip = await zipOf({ 'ada.png': red, 'folder/bob.png': red }, true);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (changes) => {
        const changed = Buffer.from(zip);
        for (const [at, byte] of changes) changed[at] = byte;
        const read = async (offset: number, length: number) => changed.subarray(offset, offset + length);
        try {
          const { files, read: unpack } = await openZip({ size: changed.length, read });
          for (const file of files) expect((await unpack(file)).length).toBe(file.size);
        } catch (problem) {
          expect(problem).toBeInstanceOf(FileProblem);
        }
      },
    ),
    { numRuns: 500 },
  );
});
