import type { Faker } from '@faker-js/faker';
import type { NewUser } from './insertUsers.ts';

const DAY = 86_400_000;

/** Since when somebody is there, and in which state. */
export function dates(faker: Faker, userType: NewUser['userType']) {
  const now = Date.now();
  const created = now - faker.number.int({ min: 2 * DAY, max: 900 * DAY });
  const since = (time: number) => faker.number.int({ min: time, max: now - 60_000 });
  const after = (time: number) => new Date(since(time)).toISOString();
  const dice = faker.number.float();
  const settled = {
    activatedAt: null,
    suspendedAt: null,
    lockedAt: null,
    failedFrom: null,
    deletedAt: null,
    lastSignedInAt: null,
    loggedOnAt: null,
  };
  const createdAt = new Date(created).toISOString();
  // Supervisors stay, so that everybody's supervisor is there.
  if (userType === 'AGENT' && dice < 0.08) return { ...settled, createdAt };
  const activated = since(created);
  const active = {
    ...settled,
    createdAt,
    activatedAt: new Date(activated).toISOString(),
    lastSignedInAt: dice < 0.9 ? after(Math.max(activated, now - 30 * DAY)) : null,
  };
  if (userType !== 'AGENT') return active;
  if (dice < 0.11) return { ...active, suspendedAt: after(created) };
  // Too many failures lock for 12 hours, administrators for as long as they like.
  if (dice < 0.12)
    return {
      ...active,
      lockedAt: after(now - DAY / 3),
      failedFrom: `203.0.113.${faker.number.int({ min: 1, max: 254 })}`,
    };
  if (dice < 0.125) return { ...active, lockedAt: after(now - DAY) };
  if (dice < 0.14) return { ...active, deletedAt: after(now - 20 * DAY) };
  return { ...active, loggedOnAt: dice > 0.92 ? after(now - DAY / 3) : null };
}
