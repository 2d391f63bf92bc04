import { PagedFile } from './PagedFile.ts';

/** Every so many texts the place is kept; those between are found by their lengths. */
const STRIDE = 8;

/** Texts by number, of which there may be millions: so many pages of them stay in memory, the others go to disk. */
export class TextStore {
  private readonly places: number[] = [];
  private readonly file: PagedFile;
  private next = { number: 0, at: 0 };
  count = 0;

  constructor(pagesInMemory: number) {
    this.file = new PagedFile(pagesInMemory);
  }

  add(text: string): void {
    if (this.count % STRIDE === 0) this.places.push(this.file.size);
    // UTF-16 keeps half a character as it is.
    const entry = Buffer.allocUnsafe(4 + 2 * text.length);
    entry.writeUInt32LE(text.length);
    entry.write(text, 4, 'utf16le');
    this.file.append(entry);
    this.count += 1;
  }

  get(number: number): string | undefined {
    if (number >= this.count) return undefined;
    const start = number - (number % STRIDE);
    const known = this.next.number >= start && this.next.number <= number;
    let { number: current, at } = known ? this.next : { number: start, at: this.places[start / STRIDE] ?? 0 };
    for (; current < number; current++) at += 4 + this.length(at);
    const length = this.length(at);
    this.next = { number: number + 1, at: at + 4 + length };
    return this.file.read(at + 4, length).toString('utf16le');
  }

  close(): void {
    this.file.close();
  }

  private length(at: number): number {
    return 2 * this.file.readUInt32(at);
  }
}
