import { buffer } from 'node:stream/consumers';
import { deflateRawSync, crc32 as sumOf } from 'node:zlib';
import { ZipFile } from 'yazl';

/** A zip as people make them; the value of each file is its content. */
export async function zipOf(files: Record<string, Buffer | string>, compress = false): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) {
    if (path.endsWith('/')) zip.addEmptyDirectory(path);
    else zip.addBuffer(Buffer.from(content), path, { compress });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** What a hand-made zip says of one of its files; whatever is absent is the truth. */
export interface Entry {
  name: string | Buffer;
  content?: Buffer;
  deflate?: boolean;
  flags?: number;
  method?: number;
  mode?: number;
  crc32?: number;
  size?: number;
  packedSize?: number;
  /** In the place of another one, by its number. */
  at?: number;
}

/** A zip byte by byte, for those that no honest program makes. `entries` and `offset` are what its end says. */
export function craftZip(
  files: readonly Entry[],
  end: { entries?: number; offset?: number; zip64?: bigint } = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let place = 0;
  for (const file of files) {
    const content = file.content ?? Buffer.alloc(0);
    const packed = file.deflate ? deflateRawSync(content) : content;
    const name = Buffer.from(file.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(file.flags ?? 0, 2);
    fields.writeUInt16LE(file.method ?? (file.deflate ? 8 : 0), 4);
    fields.writeUInt32LE(file.crc32 ?? sumOf(content), 10);
    fields.writeUInt32LE(file.packedSize ?? packed.length, 14);
    fields.writeUInt32LE(file.size ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const offset = file.at === undefined ? place : (offsets[file.at] ?? 0);
    offsets.push(offset);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((file.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('504b01021403', 'hex'), fields, rest, name);
    if (file.at !== undefined) continue;
    locals.push(Buffer.from('504b0304', 'hex'), fields, name, packed);
    place += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE((end.entries ?? files.length) & 0xffff, 8);
  tail.writeUInt16LE((end.entries ?? files.length) & 0xffff, 10);
  tail.writeUInt32LE(central.length, 12);
  tail.writeUInt32LE(end.offset ?? place, 16);
  const larger = end.zip64 === undefined ? [] : zip64End(end.zip64, place, central.length);
  return Buffer.concat([...locals, central, ...larger, tail]);
}

function zip64End(entries: bigint, place: number, length: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(entries, 24);
  record.writeBigUInt64LE(entries, 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(place), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(place + length), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
}
