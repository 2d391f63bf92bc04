import { RandomAccessReader } from 'yauzl';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import type { RandomAccess } from '../../../platform/spreadsheets/reading/RandomAccess.ts';
import { zipProblem } from './zipProblem.ts';

/** Reads for yauzl, and tells what is wrong with the file from what is wrong with us. */
export class ZipReader extends RandomAccessReader {
  readonly #access: RandomAccess;
  #failure: { cause: unknown } | undefined;

  constructor(access: RandomAccess) {
    super();
    this.#access = access;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.bytes(position, length).then((bytes) => {
      bytes.copy(buffer, offset);
      callback(null, bytes.length);
    }, callback);
  }

  async bytes(offset: number, length: number): Promise<Buffer> {
    try {
      return await this.#access.read(offset, length);
    } catch (cause) {
      this.#failure ??= { cause };
      throw cause;
    }
  }

  /** What comes of `work`, or a problem of the file in words. */
  async explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (problem) {
      if (this.#failure) throw this.#failure.cause;
      throw problem instanceof FileProblem ? problem : zipProblem('notZip');
    }
  }
}
