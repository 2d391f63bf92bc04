import { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { RandomAccessReader } from 'yauzl';
import { inSite } from '../../../platform/database/inSite.ts';
import { CHUNK_BYTES } from './inChunks.ts';
import { readChunk } from './readUpload.ts';

/** An upload as an archive is read, anywhere in it, with one chunk in memory; each chunk in a transaction of its own. */
export class UploadReader extends RandomAccessReader {
  readonly #em: EntityManager;
  readonly #siteId: string;
  readonly #uploadId: string;
  #held: { ordinal: number; content: Promise<Buffer> } | undefined;

  constructor(em: EntityManager, siteId: string, uploadId: string) {
    super();
    this.#em = em;
    this.#siteId = siteId;
    this.#uploadId = uploadId;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end), { objectMode: false, highWaterMark: CHUNK_BYTES });
  }

  /** How yauzl reads headers: without a stream for each. */
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (err: Error | null, bytesRead?: number) => void,
  ): void {
    this.#copy(buffer, offset, length, position).then(
      (copied) => callback(null, copied),
      (error: Error) => callback(error),
    );
  }

  async #copy(buffer: Buffer, offset: number, length: number, position: number): Promise<number> {
    let copied = 0;
    for await (const piece of this.#range(position, position + length)) {
      copied += piece.copy(buffer, offset + copied);
    }
    return copied;
  }

  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const ordinal = Math.floor(at / CHUNK_BYTES);
      const first = at - ordinal * CHUNK_BYTES;
      const piece = (await this.#chunk(ordinal)).subarray(first, first + end - at);
      if (piece.length === 0) return;
      yield piece;
      at += piece.length;
    }
  }

  #chunk(ordinal: number): Promise<Buffer> {
    if (this.#held?.ordinal !== ordinal) {
      const content = inSite(this.#em, this.#siteId, (tx) => readChunk(tx, this.#uploadId, ordinal));
      this.#held = { ordinal, content: content.then((chunk) => chunk ?? Buffer.alloc(0)) };
    }
    return this.#held.content;
  }
}
