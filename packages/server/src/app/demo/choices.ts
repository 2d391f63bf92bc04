import type { Faker } from '@faker-js/faker';
import type { NewUser } from './insertUsers.ts';

type UserType = NewUser['userType'];

export function kind(faker: Faker): UserType {
  const dice = faker.number.float();
  return dice < 0.91 ? 'AGENT' : dice < 0.985 ? 'SUPERVISOR' : 'ADMINISTRATOR';
}

export function roleNames(faker: Faker, userType: UserType): string[] {
  if (userType === 'SUPERVISOR') return ['Supervisor'];
  if (userType === 'ADMINISTRATOR') return [faker.helpers.arrayElement(['Admin', 'Billing Admin'])];
  return [
    faker.helpers.weightedArrayElement([
      { value: 'Agent', weight: 7 },
      { value: 'Inbound Agent', weight: 2 },
      { value: 'Limited Agent', weight: 1 },
    ]),
  ];
}

export function license(faker: Faker, userType: UserType): NewUser['license'] {
  if (userType !== 'AGENT') return 'ENTERPRISE';
  return faker.helpers.weightedArrayElement([
    { value: 'ENTERPRISE', weight: 5 },
    { value: 'CONTACT', weight: 4 },
    { value: null, weight: 1 },
  ]);
}

/** The first teams are the large ones; the last has a handful. */
export function teams(faker: Faker, all: Record<string, string>, agent: boolean): string[] {
  const ids = Object.values(all);
  const count = faker.number.int({ min: agent ? 1 : 0, max: 3 });
  const pick = () => ids[Math.floor(faker.number.float() ** 2.2 * ids.length)] ?? '';
  return [...new Set(Array.from({ length: count }, pick))];
}

export function some(faker: Faker, all: Record<string, string>, min: number, max: number): string[] {
  return faker.helpers.arrayElements(Object.values(all), { min, max });
}
