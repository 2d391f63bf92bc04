import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { judgeContent } from './judgeContent.ts';
import { makePicture } from './makePicture.ts';

/** What becomes of a file, or why it is none. */
async function made(bytes: Buffer): Promise<{ content: Buffer; thumbnail: Buffer } | string> {
  try {
    await judgeContent(bytes);
    return await makePicture(bytes);
  } catch (problem) {
    return (problem as { reason: string }).reason;
  }
}

async function taken(bytes: Buffer) {
  const found = await made(bytes);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** The colours of the corners, clockwise from the upper left, as letters. */
async function corners(content: Buffer): Promise<string> {
  const { data } = await sharp(content)
    .resize(2, 2, { kernel: 'nearest', fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const letter = (pixel: number) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 3, pixel * 3 + 3);
    if (red > 200 && green > 200) return 'Y';
    return red > 128 ? 'R' : green > 128 ? 'G' : blue > 128 ? 'B' : 'K';
  };
  return [0, 1, 3, 2].map(letter).join('');
}

const SIDE = 64;
const square = (background: string) => ({
  create: { width: SIDE, height: SIDE, channels: 3 as const, background },
});

/** Red, green, blue and yellow, clockwise from the upper left. */
async function quarters() {
  const at = [
    ['#ff0000', 0, 0],
    ['#00ff00', SIDE, 0],
    ['#0000ff', SIDE, SIDE],
    ['#ffff00', 0, SIDE],
  ] as const;
  const parts = at.map(async ([colour, left, top]) => ({
    input: await sharp(square(colour)).png().toBuffer(),
    left,
    top,
  }));
  const whole = {
    create: { width: 2 * SIDE, height: 2 * SIDE, channels: 3 as const, background: '#000000' },
  };
  return sharp(
    await sharp(whole)
      .composite(await Promise.all(parts))
      .png()
      .toBuffer(),
  );
}

/** What a camera that is held so has seen of the quarters; sharp mirrors before it turns. */
const held: Record<number, (picture: Sharp) => Sharp> = {
  1: (picture) => picture,
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  5: (picture) => picture.rotate(270).flop(),
  6: (picture) => picture.rotate(270),
  7: (picture) => picture.rotate(90).flop(),
  8: (picture) => picture.rotate(90),
};

test('P4 a picture of each of the eight orientations stands upright, and forgets where it was taken', async () => {
  const whole = await (await quarters()).png().toBuffer();
  for (const [orientation, turn] of Object.entries(held)) {
    const seen = await turn(sharp(whole)).png().toBuffer();
    const bytes = await sharp(seen)
      .withExif({ IFD0: { Artist: 'Secret Artist' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: Number(orientation) })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const { content, thumbnail } = await taken(bytes);
    expect([orientation, await corners(content), await corners(thumbnail)]).toEqual([
      orientation,
      'RGBY',
      'RGBY',
    ]);
    const { exif, icc, xmp, iptc, orientation: left } = await sharp(content).metadata();
    expect([exif, icc, xmp, iptc, left]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  }
});

test('P2 JPEG and PNG of any kind are taken: progressive, grey, CMYK, 16 bits, palette, see-through, animated', async () => {
  const red = sharp(square('#ff0000'));
  const kinds = {
    progressive: red.clone().jpeg({ progressive: true }),
    cmyk: red.clone().toColourspace('cmyk').jpeg(),
    grey: red.clone().greyscale().jpeg(),
    deep: red.clone().toColourspace('rgb16').png(),
    palette: red.clone().png({ palette: true }),
    interlaced: red.clone().png({ progressive: true }),
    clear: sharp({ create: { width: SIDE, height: SIDE, channels: 4, background: '#ff000080' } }).png(),
    tall: sharp({ create: { width: 3, height: 900, channels: 3, background: '#ff0000' } }).png(),
  };
  for (const [kind, picture] of Object.entries(kinds)) {
    const { content } = await taken(await picture.toBuffer());
    const { format, width, height, space } = await sharp(content).metadata();
    expect([kind, format, width, space]).toEqual([kind, 'webp', height, 'srgb']);
    const expected = kind === 'grey' ? 'KKKK' : 'RRRR';
    expect([kind, await corners(content)]).toEqual([kind, expected]);
  }
  const { content } = await taken(animated(await red.clone().png().toBuffer()));
  expect(await corners(content)).toBe('RRRR');
  expect((await sharp(content).metadata()).pages ?? 1).toBe(1);
});

/** An animated PNG says so before its first frame. */
function animated(png: Buffer): Buffer {
  const body = Buffer.alloc(12);
  body.write('acTL', 0, 'latin1');
  body.writeUInt32BE(2, 4);
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 16);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

test('P5 a JPEG that says it has 100 megapixels, or that breaks off, is no picture', async () => {
  const bytes = await sharp(square('#ff0000')).jpeg().toBuffer();
  const frame = bytes.indexOf(Buffer.from('ffc0', 'hex'));
  const huge = Buffer.from(bytes);
  huge.writeUInt16BE(10_000, frame + 5);
  huge.writeUInt16BE(10_000, frame + 7);
  expect(await made(huge)).toBe('TOO_MANY_PIXELS');
  // Four colours take twice the memory.
  const print = await sharp(square('#ff0000')).toColourspace('cmyk').jpeg().toBuffer();
  const size = print.indexOf(Buffer.from('ffc0', 'hex')) + 5;
  print.writeUInt16BE(5_100, size);
  print.writeUInt16BE(5_100, size + 2);
  expect(await made(print)).toBe('TOO_MANY_PIXELS');
  expect(await made(bytes.subarray(0, bytes.length / 2))).toBe('DAMAGED');
});

test.each([false, true])(
  'P2 a JPEG that lacks a part is no picture, and what is only odd is one (progressive: %s)',
  async (progressive) => {
    const dots = Buffer.from(Uint8Array.from({ length: 400 * 300 * 3 }, (_, at) => (at * 7919) >> 3));
    const photo = await sharp(dots, { raw: { width: 400, height: 300, channels: 3 } })
      .jpeg({ progressive })
      .toBuffer();
    const frame = photo.indexOf(Buffer.from(progressive ? 'ffc2' : 'ffc0', 'hex')) + 5;
    const changed = (change: (bytes: Buffer) => unknown) => {
      const bytes = Buffer.from(photo);
      change(bytes);
      return made(bytes);
    };
    const half = photo.length / 2;
    // Its header says more than it has: the rest would be grey.
    expect(await changed((bytes) => bytes.writeUInt16BE(3_000, frame))).toBe('DAMAGED');
    expect(await changed((bytes) => bytes.writeUInt16BE(4_000, frame + 2))).toBe('DAMAGED');
    for (const kept of [half, photo.length * 0.99, photo.length - 1]) {
      expect(await made(photo.subarray(0, kept))).toBe('DAMAGED');
    }
    // Some cameras write more behind the picture, or before its end.
    const behind = Buffer.concat([photo, Buffer.alloc(5_000, 3)]);
    const before = Buffer.concat([photo.subarray(0, -2), Buffer.alloc(500), photo.subarray(-2)]);
    for (const odd of [behind, before]) expect(await made(odd)).toHaveProperty('content');
  },
);

test('P2 what only begins as a picture is none', async () => {
  expect(await made(Buffer.from('ffd8ffe000104a46494600', 'hex'))).toMatch(/DAMAGED|NOT_A_PICTURE/);
  expect(await made(Buffer.from('89504e470d0a1a0a', 'hex'))).toMatch(/DAMAGED|NOT_A_PICTURE/);
  for (const type of ['webp', 'gif', 'tiff', 'avif'] as const) {
    expect([type, await made(await sharp(square('#ff0000')).toFormat(type).toBuffer())]).toEqual([
      type,
      'NOT_A_PICTURE',
    ]);
  }
});

test('P2 what is no picture of ours is named as what it is', async () => {
  const kinds = {
    WEBP: await sharp(square('#ff0000')).webp().toBuffer(),
    GIF: await sharp(square('#ff0000')).gif().toBuffer(),
    AVIF: await sharp(square('#ff0000')).avif().toBuffer(),
    HEIC: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
    PDF: Buffer.from('%PDF-1.7'),
    SVG: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  };
  for (const [kind, bytes] of Object.entries(kinds)) {
    await expect(judgeContent(bytes)).rejects.toMatchObject({ reason: 'NOT_A_PICTURE', detail: kind });
  }
  const drawn = Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- by a program --><svg/>');
  await expect(judgeContent(drawn)).rejects.toMatchObject({ detail: 'SVG' });
  await expect(judgeContent(Buffer.from('A letter about <svg>'))).rejects.toMatchObject({
    detail: undefined,
  });
});

test('P4 colours of another space are brought to sRGB, and the profile goes', async () => {
  const { content } = await taken(await sharp(square('#ff0000')).withIccProfile('p3').png().toBuffer());
  const { data } = await sharp(content).raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)].map((part, at) => Math.abs(part - (at === 0 ? 255 : 0)) < 12)).toEqual([
    true,
    true,
    true,
  ]);
  expect((await sharp(content).metadata()).icc).toBeUndefined();
});
