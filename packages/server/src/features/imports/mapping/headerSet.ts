import { createHash } from 'node:crypto';
import { headerKey } from '../files/headerKey.ts';

/** The columns of a file in an order that does not depend on theirs, and a hash of what they are called. */
export function headerSet(header: readonly string[]): { hash: Buffer; order: number[] } {
  const keys = header.map(headerKey);
  const order = keys.map((_key, i) => i).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
  const hash = createHash('sha256')
    .update(JSON.stringify(order.map((i) => keys[i])))
    .digest();
  return { hash, order };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
