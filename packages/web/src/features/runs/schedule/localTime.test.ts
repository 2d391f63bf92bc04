import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLocal, toLocal } from './localTime.ts';

test('B24 a local time is read in the time zone of the site, in summer and in winter', () => {
  expect(fromLocal('2026-11-23T20:00', 'Europe/Berlin')?.toISOString()).toBe('2026-11-23T19:00:00.000Z');
  expect(fromLocal('2026-07-23T20:00', 'Europe/Berlin')?.toISOString()).toBe('2026-07-23T18:00:00.000Z');
  expect(fromLocal('2026-07-23T20:00', 'America/Sao_Paulo')?.toISOString()).toBe('2026-07-23T23:00:00.000Z');
  expect(fromLocal('', 'UTC')).toBeUndefined();
});

test('B24 every minute comes back from its local time, but for the hour that comes twice', () => {
  const zone = fc.constantFrom('Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kolkata', 'UTC');
  const minute = fc.integer({ min: 29_000_000, max: 31_000_000 });
  fc.assert(
    fc.property(zone, minute, (timeZone, minutes) => {
      const moment = new Date(minutes * 60_000);
      const local = toLocal(moment, timeZone);
      expect(toLocal(fromLocal(local, timeZone) ?? new Date(0), timeZone)).toBe(local);
    }),
  );
});
