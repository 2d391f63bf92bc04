import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { craftZip } from '../../../testing/zips.ts';
import { pictureKey } from '../plan/pictureKey.ts';
import { openZip } from './openZip.ts';

const CONTENT = Buffer.from('A picture, as far as a zip knows. '.repeat(20));

/** The paths of a zip, each of whose files has come out whole. */
async function pathsOf(zip: Buffer): Promise<string[]> {
  const read = async (offset: number, length: number) => zip.subarray(offset, offset + length);
  const { files, read: unpack } = await openZip({ size: zip.length, read });
  for (const file of files) expect((await unpack(file)).equals(CONTENT)).toBe(true);
  return files.map(({ path }) => path);
}

const entry = (name: string | Buffer, flags = 0) => ({ name, flags, content: CONTENT, deflate: true });

test('P2 a zip of Windows has its own letters, backslashes and no word about either', async () => {
  const old = entry(Buffer.from('Gesichter\\Zo\x89 M\x81ller.png', 'latin1'));
  const recent = entry('Gesichter/Łukasz 😀.png', 0x800);
  expect(await pathsOf(craftZip([old, recent]))).toEqual([
    'Gesichter/Zoë Müller.png',
    'Gesichter/Łukasz 😀.png',
  ]);
});

test('P2 a zip of macOS has letters apart from their accents, sizes behind the files and twins that are passed over', async () => {
  expect(
    await pathsOf(craftZip([entry('Faces/Zoe\u0308.png'), entry('__MACOSX/Faces/._Zoe\u0308.png')])),
  ).toEqual(['Faces/Zoë.png']);
  const streamed = new ZipFile();
  for (const name of ['ada.png', 'Faces/bob.png']) streamed.addReadStream(Readable.from([CONTENT]), name);
  streamed.end();
  expect(await pathsOf(await buffer(streamed.outputStream))).toEqual(['ada.png', 'Faces/bob.png']);
});

test('P2 a zip64, and one with a comment behind it, are read like any other', async () => {
  for (const forceZip64Format of [true, false]) {
    const zip = new ZipFile();
    zip.addBuffer(CONTENT, 'ada.png', { forceZip64Format });
    zip.end({ forceZip64Format, comment: 'Made by 7-Zip. '.repeat(50) });
    expect(await pathsOf(await buffer(zip.outputStream))).toEqual(['ada.png']);
  }
});

test.each([
  ['ada.l.v2.JPG', 'ada.l.v2'],
  ['a/b/0042.png', '0042'],
  ['Faces/ ada .png', 'ada'],
  ['ada@example.com.jpg', 'ada@example.com'],
  ['ada', 'ada'],
  ['.png', ''],
])('P2 of %s the name without its last ending counts: “%s”', (path, key) => {
  expect(pictureKey(path)).toBe(key);
});
