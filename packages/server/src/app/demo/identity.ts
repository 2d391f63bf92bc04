import type { Faker } from '@faker-js/faker';
import { newId } from '../../platform/database/newId.ts';
import type { NewUser } from './insertUsers.ts';

export type Names = Pick<NewUser, 'username'> & { firstName: string; lastName: string };

/** Who somebody is and how they are reached; a few not at all. */
export function identity(
  faker: Faker,
  mobile: string,
  { firstName, lastName, username }: Names,
  slug: string,
  index: number,
) {
  const reachable = faker.number.float();
  const chance = (probability: number, value: () => string) =>
    faker.helpers.maybe(value, { probability }) ?? null;
  return {
    id: newId(),
    username,
    firstName,
    lastName,
    email: reachable > 0.03 ? `${username}@${slug}.test` : null,
    mobile: reachable < 0.02 || reachable > 0.4 ? mobileNumber(mobile, index) : null,
    agentId: username,
    extension: chance(0.9, () => String(20_000 + index)),
    pbxId: chance(0.6, () => String(70_000 + index).padStart(6, '0')),
    numericId: index < 800_000 ? chance(0.85, () => String(100_000 + index)) : null,
    crmName: chance(0.5, () => `${lastName}, ${firstName}`),
    chatGreetingName: chance(0.5, () => firstName),
  };
}

/** Unique for each person: a prime that does not divide ten only shuffles the numbers. */
function mobileNumber(pattern: string, index: number): string {
  const free = pattern.length - pattern.indexOf('#');
  const shuffled = (index * 6_700_417 + 1_234_567) % 10 ** free;
  return pattern.slice(0, pattern.indexOf('#')) + String(shuffled).padStart(free, '0');
}

/** A name as it stands in a username. */
export function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[^\x20-\x7e]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '');
}
