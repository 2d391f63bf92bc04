import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { upload } from './imports.ts';
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

export interface ShownPictureImport {
  id: string;
  fileName: string;
  matchBy: string;
  counts: Record<'pictures' | 'inserted' | 'replaced' | 'unchanged' | 'invalid', number> | null;
  reasonCounts: { reason: string; count: number }[];
  run: { id: string; status: string; error: { code: string; message: string } | null };
  rows: {
    totalCount: number;
    nodes: {
      rowNumber: number;
      fileName: string;
      outcome: string;
      reason: string | null;
      message: string | null;
      user: { id: string } | null;
    }[];
  };
}

const PICTURES = `id fileName matchBy counts { pictures inserted replaced unchanged invalid } reasonCounts { reason count }
  run { id status error { code message } }
  rows(first: 200) { totalCount nodes { rowNumber fileName outcome reason message user { id } } }`;

interface PlannedPictures {
  pictureImport: ShownPictureImport | null;
  replayed: boolean;
  userErrors: { code: string; message: string; path: string[] }[];
}

/** Uploads a zip and plans its import; the whole payload. */
export async function tryPictures(
  client: TestClient,
  zip: Buffer,
  input: object = {},
): Promise<PlannedPictures> {
  const uploadId = await upload(client, zip, 'pictures.zip');
  const { planPictureImport } = await client.query<{ planPictureImport: PlannedPictures }>(
    `mutation ($input: PlanPictureImportInput!) { planPictureImport(input: $input) {
       replayed userErrors { code message path } pictureImport { ${PICTURES} } } }`,
    { input: { uploadId, ...input } },
  );
  return planPictureImport;
}

/** The same for a zip that must be taken. */
export async function planPictures(
  client: TestClient,
  zip: Buffer,
  input: object = {},
): Promise<ShownPictureImport> {
  const planned = await tryPictures(client, zip, input);
  if (!planned.pictureImport) throw new Error(`Refused: ${JSON.stringify(planned.userErrors)}`);
  return planned.pictureImport;
}

export async function readPictures(client: TestClient, id: string): Promise<ShownPictureImport> {
  const { pictureImport } = await client.query<{ pictureImport: ShownPictureImport }>(
    `query ($id: ID!) { pictureImport(id: $id) { ${PICTURES} } }`,
    { id },
  );
  return pictureImport;
}

/** Each file with what becomes of it, or why it is not taken. */
export function outcomesOf({ rows }: ShownPictureImport): Record<string, string> {
  return Object.fromEntries(rows.nodes.map(({ fileName, outcome, reason }) => [fileName, reason ?? outcome]));
}
