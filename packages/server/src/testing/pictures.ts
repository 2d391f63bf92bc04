import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { TestClient } from './TestClient.ts';

/** A small picture of one colour. */
export function png(colour: string, side = 8): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background: colour } })
    .png()
    .toBuffer();
}

/** A few bytes that say they are a PNG of 100 megapixels. */
export async function huge(): Promise<Buffer> {
  const picture = await png('#ff0000');
  const header = picture.subarray(12, 29);
  header.writeUInt32BE(10_000, 4);
  header.writeUInt32BE(10_000, 8);
  picture.writeUInt32BE(crc32(header), 29);
  return picture;
}

/** Where the picture of a user is; null for none. */
export async function pictureUrl(client: TestClient, userId: string, size = 'SMALL'): Promise<string | null> {
  const { user } = await client.query<{ user: { pictureUrl: string | null } | null }>(
    `query ($id: ID!) { user(id: $id) { pictureUrl(size: ${size}) } }`,
    { id: userId },
  );
  return user?.pictureUrl ?? null;
}

/** The colour in the middle of the picture of a user, as #rrggbb; null for none. */
export async function colourOf(client: TestClient, userId: string): Promise<string | null> {
  const url = await pictureUrl(client, userId, 'LARGE');
  if (!url) return null;
  const response = await client.fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  const { data } = await sharp(Buffer.from(await response.arrayBuffer()))
    .resize(1, 1)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return nearest(data);
}

/** Compression moves colours a little. */
function nearest([red = 0, green = 0, blue = 0]: Buffer): string {
  return `#${[red, green, blue].map((part) => (Math.round(part / 51) * 51).toString(16).padStart(2, '0')).join('')}`;
}
