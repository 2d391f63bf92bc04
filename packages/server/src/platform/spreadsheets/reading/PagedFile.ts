import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAGE = 64 * 1024;
const PAGES_IN_MEMORY = 64;

/** Bytes on disk that can only be added to, without a name: they are gone when the process is. */
export class PagedFile {
  private file: number | undefined;
  private readonly pages = new Map<number, Buffer>();
  /** The last page, which is written when it is full. */
  private current = Buffer.allocUnsafe(0);
  size = 0;

  append(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) {
      const place = this.size % PAGE;
      if (place === 0) this.current = Buffer.allocUnsafeSlow(PAGE);
      const taken = bytes.copy(this.current, place, done);
      done += taken;
      this.size += taken;
      if (this.size % PAGE === 0) this.store(this.size / PAGE - 1, this.current);
    }
  }

  read(at: number, length: number): Buffer {
    const from = at % PAGE;
    const page = this.page(Math.floor(at / PAGE));
    if (from + length <= PAGE) return page.subarray(from, from + length);
    const rest = length - (PAGE - from);
    return Buffer.concat([page.subarray(from), this.read(at - from + PAGE, rest)], length);
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private page(number: number): Buffer {
    if (number === Math.floor(this.size / PAGE)) return this.current;
    const known = this.pages.get(number);
    if (known) return known;
    const page = Buffer.allocUnsafeSlow(PAGE);
    readSync(this.open(), page, 0, PAGE, number * PAGE);
    this.remember(number, page);
    return page;
  }

  private store(number: number, page: Buffer): void {
    for (let done = 0; done < PAGE; ) {
      done += writeSync(this.open(), page, done, PAGE - done, number * PAGE + done);
    }
    this.remember(number, page);
  }

  private remember(number: number, page: Buffer): void {
    const [oldest] = this.pages.keys();
    if (this.pages.size >= PAGES_IN_MEMORY && oldest !== undefined) this.pages.delete(oldest);
    this.pages.set(number, page);
  }

  private open(): number {
    if (this.file === undefined) {
      const path = join(tmpdir(), `muster-${randomUUID()}`);
      this.file = openSync(path, 'wx+', 0o600);
      unlinkSync(path);
    }
    return this.file;
  }
}
