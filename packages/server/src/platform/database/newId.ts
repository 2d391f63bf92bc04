import { randomUUID } from 'node:crypto';

let last = 0;

/** A UUID v7, as the database makes them itself: 48 bits of time, 12 that keep the order of this process, random. */
export function newId(): string {
  last = Math.max(last + 1, Date.now() * 4096);
  const time = Math.floor(last / 4096)
    .toString(16)
    .padStart(12, '0');
  const order = (last % 4096).toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${randomUUID().slice(19)}`;
}
