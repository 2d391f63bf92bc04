import { PagedFile } from './PagedFile.ts';

/** Every so many texts the place is kept; those between are found by their lengths. */
const STRIDE = 32;

/**
 * Texts by number, of which there may be millions: the first ones stay in memory, the others go to a file that is
 * gone when the process is. They are asked for mostly in their order.
 */
export class TextStore {
  private readonly kept: string[] = [];
  private spilled = 0;
  private readonly places: number[] = [];
  private next = { number: 0, at: 0 };
  private readonly file = new PagedFile();

  constructor(private room: number) {}

  get count(): number {
    return this.kept.length + this.spilled;
  }

  add(text: string): void {
    if (this.room > 0) {
      this.room -= 2 * text.length + 32;
      this.kept.push(text);
      return;
    }
    if (this.spilled % STRIDE === 0) this.places.push(this.file.size);
    const entry = Buffer.allocUnsafe(4 + 2 * text.length);
    entry.writeUInt32LE(text.length);
    entry.write(text, 4, 'utf16le');
    this.file.append(entry);
    this.spilled += 1;
  }

  get(number: number): string | undefined {
    if (number < this.kept.length) return this.kept[number];
    return number < this.count ? this.find(number - this.kept.length) : undefined;
  }

  close(): void {
    this.file.close();
  }

  private find(number: number): string {
    const start = number - (number % STRIDE);
    const known = this.next.number >= start && this.next.number <= number;
    let { number: current, at } = known ? this.next : { number: start, at: this.places[start / STRIDE] ?? 0 };
    for (; current < number; current++) at += 4 + this.length(at);
    const length = this.length(at);
    this.next = { number: number + 1, at: at + 4 + length };
    return this.file.read(at + 4, length).toString('utf16le');
  }

  private length(at: number): number {
    return 2 * this.file.read(at, 4).readUInt32LE();
  }
}
