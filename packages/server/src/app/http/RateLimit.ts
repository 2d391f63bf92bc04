/** Counts requests by caller in the minute that began with the first of them; each process counts its own. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  #windows = new Map<string, { ends: number; count: number }>();
  #sweepAt = 0;

  constructor(perMinute: number, now: () => number = Date.now) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Null for a request that is within the limit; else after how many seconds the next one is. */
  admit(caller: string): number | null {
    const now = this.#now();
    this.#sweep(now);
    const window = this.#windows.get(caller);
    if (!window || window.ends <= now) {
      this.#windows.set(caller, { ends: now + 60_000, count: 1 });
      return null;
    }
    window.count += 1;
    return window.count <= this.#perMinute ? null : Math.ceil((window.ends - now) / 1000);
  }

  #sweep(now: number): void {
    if (now < this.#sweepAt) return;
    this.#sweepAt = now + 60_000;
    for (const [caller, { ends }] of this.#windows) if (ends <= now) this.#windows.delete(caller);
  }
}
