import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAGE = 64 * 1024;

/** Bytes that can only be added to: a few pages in memory, the others on disk, without a name: gone with the process. */
export class PagedFile {
  private file: number | undefined;
  /** The last used stands last. */
  private readonly pages = new Map<number, Buffer>();
  private readonly onDisk = new Set<number>();
  private last: { number: number; page: Buffer } | undefined;
  size = 0;

  constructor(private readonly pagesInMemory: number) {}

  append(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) {
      const place = this.size % PAGE;
      const number = (this.size - place) / PAGE;
      if (place === 0) this.remember(number, Buffer.allocUnsafeSlow(PAGE));
      const taken = bytes.copy(this.page(number), place, done);
      done += taken;
      this.size += taken;
    }
  }

  read(at: number, length: number): Buffer {
    const from = at % PAGE;
    const page = this.page((at - from) / PAGE);
    if (from + length <= PAGE) return page.subarray(from, from + length);
    const rest = length - (PAGE - from);
    return Buffer.concat([page.subarray(from), this.read(at - from + PAGE, rest)], length);
  }

  readUInt32(at: number): number {
    const from = at % PAGE;
    return from + 4 <= PAGE
      ? this.page((at - from) / PAGE).readUInt32LE(from)
      : this.read(at, 4).readUInt32LE();
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private page(number: number): Buffer {
    if (this.last?.number === number) return this.last.page;
    let page = this.pages.get(number);
    if (page) this.pages.delete(number);
    else {
      page = Buffer.allocUnsafeSlow(PAGE);
      readSync(this.open(), page, 0, PAGE, number * PAGE);
    }
    this.remember(number, page);
    return page;
  }

  private remember(number: number, page: Buffer): void {
    this.pages.set(number, page);
    this.last = { number, page };
    const [oldest] = this.pages;
    if (this.pages.size <= this.pagesInMemory || !oldest) return;
    this.pages.delete(oldest[0]);
    this.store(...oldest);
  }

  private store(number: number, page: Buffer): void {
    if (this.onDisk.has(number)) return;
    for (let done = 0; done < PAGE; ) {
      done += writeSync(this.open(), page, done, PAGE - done, number * PAGE + done);
    }
    // The last page is stored again when it has become full.
    if ((number + 1) * PAGE <= this.size) this.onDisk.add(number);
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
