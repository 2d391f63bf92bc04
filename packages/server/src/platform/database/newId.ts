import { randomUUID } from 'node:crypto';

/** A UUID v7, as the database makes them itself: 48 bits of time before random ones. */
export function newId(at: number = Date.now()): string {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
