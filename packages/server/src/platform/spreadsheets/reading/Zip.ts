import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { limits } from './limits.ts';
import type { RandomAccess } from './RandomAccess.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';

/** Small enough for strings of that length to be short-lived for the garbage collector. */
const STEP = 64 * 1024;

/** The parts of a zip file, by their names in lower case. Nothing is believed that the file says of their sizes. */
export class Zip {
  private readonly entries = new Map<string, Entry>();

  private constructor(
    private readonly reader: Reader,
    private readonly file: ZipFile,
  ) {}

  static async open(access: RandomAccess): Promise<Zip> {
    const reader = new Reader(access);
    return reader.explained(async () => {
      const options = { decodeStrings: false, autoClose: false };
      const file = await fromRandomAccessReaderPromise(reader, access.size, options);
      if (file.entryCount > limits.entries) {
        throw new WorkbookProblem('largeArchive', file.entryCount);
      }
      const zip = new Zip(reader, file);
      for await (const entry of file.eachEntry()) zip.entries.set(keyOf(entry.fileNameRaw.toString()), entry);
      return zip;
    });
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The bytes of a part as they are unpacked; refused as soon as they are more than `most`. */
  async *read(name: string, most: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(keyOf(name));
    if (!entry) throw new WorkbookProblem('partMissing', name);
    if (entry.isEncrypted()) {
      throw new WorkbookProblem('lockedFile');
    }
    const { fileDataStart } = await this.reader.explained(() =>
      this.file.readLocalFileHeaderPromise(entry, { minimal: true }),
    );
    const packed = Readable.from(this.reader.range(fileDataStart, entry.compressedSize), {
      objectMode: false,
    });
    const unpacked = unpack(entry, packed);
    const check = new Check(name, entry, most);
    try {
      for await (const piece of unpacked as AsyncIterable<Buffer>) {
        check.take(piece);
        yield piece;
      }
      check.end();
    } catch (problem) {
      throw this.reader.problem(problem);
    } finally {
      packed.destroy();
      unpacked.destroy();
      await this.reader.settled();
    }
  }
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function unpack(entry: Entry, packed: Readable): Readable {
  if (entry.compressionMethod === 0) return packed;
  if (entry.compressionMethod !== 8) throw new WorkbookProblem('strangePacking');
  const inflate = createInflateRaw({ chunkSize: STEP });
  packed.on('error', (problem) => inflate.destroy(problem));
  return packed.pipe(inflate);
}

class Check {
  private size = 0;
  private sum = 0;

  constructor(
    private readonly name: string,
    private readonly entry: Entry,
    private readonly most: number,
  ) {}

  take(piece: Buffer): void {
    this.size += piece.length;
    this.sum = crc32(piece, this.sum);
    const { compressedSize, uncompressedSize } = this.entry;
    if (
      this.size > this.most ||
      (this.size > limits.ratioAbove && this.size > compressedSize * limits.ratio)
    ) {
      throw new WorkbookProblem('unpacksTooFar');
    }
    if (this.size > uncompressedSize) throw this.wrong();
  }

  end(): void {
    if (this.size !== this.entry.uncompressedSize || this.sum !== this.entry.crc32) throw this.wrong();
  }

  private wrong(): WorkbookProblem {
    return new WorkbookProblem('partDiffers', this.name);
  }
}

/** Reads for yauzl and for us, one read at a time, and tells what is wrong with the file from what is wrong with us. */
class Reader extends RandomAccessReader {
  private failure: { cause: unknown } | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly access: RandomAccess) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.bytes(position, length).then((bytes) => {
      bytes.copy(buffer, offset);
      callback(bytes.length < length ? new Error('it ends too early') : null);
    }, callback);
  }

  async *range(start: number, length: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < length; at += STEP) yield await this.bytes(start + at, Math.min(STEP, length - at));
  }

  private bytes(offset: number, length: number): Promise<Buffer> {
    const reading = this.last.then(() => this.access.read(offset, length));
    this.last = reading.catch((cause: unknown) => {
      this.failure ??= { cause };
    });
    return reading;
  }

  /** A read that nobody waits for any more may still be at the database. */
  async settled(): Promise<void> {
    await this.last;
  }

  async explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (problem) {
      throw this.problem(problem);
    }
  }

  problem(problem: unknown): unknown {
    if (this.failure) return this.failure.cause;
    return problem instanceof WorkbookProblem ? problem : new WorkbookProblem('cannotUnpack');
  }
}
