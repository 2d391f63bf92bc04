import {
  type Faker,
  fakerDE,
  fakerEN_GB,
  fakerEN_US,
  fakerES,
  fakerFR,
  fakerIT,
  fakerPL,
  fakerPT_BR,
  fakerTR,
} from '@faker-js/faker';
import { newId } from '../../platform/database/newId.ts';
import type { Structure } from './insertStructure.ts';
import type { NewUser } from './insertUsers.ts';

interface Site {
  slug: string;
  roles: Record<string, string>;
  structure: Structure;
}

/** Where people work, what they are called there, and which data center is theirs. */
const cities: Record<
  string,
  { faker: Faker; language: string; mobile: string; center: string; skill?: string }
> = {
  Berlin: { faker: fakerDE, language: 'de', mobile: '+49151########', center: 'UK', skill: 'German' },
  London: { faker: fakerEN_GB, language: 'en', mobile: '+4477########', center: 'UK' },
  Lyon: { faker: fakerFR, language: 'fr', mobile: '+336########', center: 'UK', skill: 'French' },
  Madrid: { faker: fakerES, language: 'es', mobile: '+346########', center: 'UK', skill: 'Spanish' },
  Kraków: { faker: fakerPL, language: 'pl', mobile: '+4860#######', center: 'UK', skill: 'Polish' },
  Istanbul: { faker: fakerTR, language: 'tr', mobile: '+90532#######', center: 'UK', skill: 'Turkish' },
  Austin: { faker: fakerEN_US, language: 'en', mobile: '+1512########', center: 'US' },
  Denver: { faker: fakerEN_US, language: 'en', mobile: '+1720########', center: 'US' },
  'São Paulo': {
    faker: fakerPT_BR,
    language: 'pt-BR',
    mobile: '+55119########',
    center: 'BR',
    skill: 'Portuguese',
  },
  Monterrey: { faker: fakerES, language: 'es', mobile: '+5281########', center: 'US', skill: 'Spanish' },
  Manila: { faker: fakerEN_US, language: 'en', mobile: '+63917#######', center: 'US' },
  Sydney: { faker: fakerIT, language: 'en', mobile: '+614########', center: 'US', skill: 'Italian' },
};

const DAY = 86_400_000;
const SEED = 20_260;

/** The same people each time, whatever else uses faker; only their dates are counted from today. */
export class People {
  readonly #site: Site;
  readonly #taken = new Set<string>();
  readonly #supervisors = new Map<string, string[]>();
  #made = 0;

  constructor(site: Site) {
    this.#site = site;
    Object.values(cities).forEach(({ faker }, index) => {
      faker.seed(SEED + 31 * index + site.slug.length);
    });
  }

  invent(): NewUser {
    const index = this.#made++;
    const names = Object.keys(cities);
    const city = names[index % names.length] ?? 'London';
    const place = cities[city];
    if (!place) throw new Error(`Nobody is known in ${city}.`);
    const { faker } = place;
    // Each city has its supervisors first, so that agents can have one.
    const userType = index < names.length * 2 ? 'SUPERVISOR' : kind(faker);
    const person = {
      ...identity(faker, place.mobile, this.#unique(faker), this.#site.slug, index),
      userType,
    };
    const user: NewUser = {
      ...person,
      ...dates(faker, userType),
      ...this.#assignments(faker, city, userType),
      language: place.language,
      dataCenterId: this.#site.structure.dataCenters[place.center] ?? null,
      license: null,
    };
    if (!user.deletedAt) user.license = license(faker, userType);
    if (userType === 'SUPERVISOR' && !user.deletedAt) {
      this.#supervisors.set(city, [...(this.#supervisors.get(city) ?? []), user.id]);
    }
    return user;
  }

  #unique(faker: Faker) {
    const firstName = faker.person.firstName();
    const lastName = faker.person.lastName();
    const plain = ascii(`${firstName}.${lastName}`);
    let username = plain;
    for (let number = 2; this.#taken.has(username); number += 1) username = `${plain}${number}`;
    this.#taken.add(username);
    return { firstName, lastName, username };
  }

  #assignments(faker: Faker, city: string, userType: NewUser['userType']): Assignments {
    const { structure, roles } = this.#site;
    const agent = userType === 'AGENT';
    const group = agent ? faker.helpers.arrayElement(['Phone', 'Phone', 'Digital']) : 'Leads';
    const floors = structure.floors[city] ?? [];
    const language = cities[city]?.skill;
    const skills = agent ? some(faker, structure.skills, 0, 5) : [];
    const spoken = agent && language ? structure.skills[language] : undefined;
    return {
      roleIds: roleNames(faker, userType).map((role) => roles[role] ?? ''),
      teamIds: teams(faker, structure.teams, agent),
      agentGroupIds: agent ? some(faker, structure.agentGroups, 0, 2) : [],
      businessUnitIds: some(faker, structure.businessUnits, 0, 2),
      featureIds: some(faker, structure.features, 0, 3),
      profileIds: structure.defaultProfiles[group] ?? [],
      skills: Object.fromEntries(
        [...new Set(spoken ? [...skills, spoken] : skills)].map((id) => [
          id,
          faker.number.int({ min: 1, max: 10 }),
        ]),
      ),
      capacities: agent ? { PHONE: 1, CHAT: faker.number.int({ min: 1, max: 4 }), EMAIL: 5 } : {},
      userGroupId: structure.userGroups[group] ?? '',
      orgUnitId: faker.helpers.maybe(() => faker.helpers.arrayElement(floors), { probability: 0.95 }) ?? null,
      supervisorId: agent ? this.#supervisorIn(faker, city) : null,
    };
  }

  #supervisorIn(faker: Faker, city: string): string | null {
    const there = this.#supervisors.get(city) ?? [];
    return there.length && faker.datatype.boolean(0.93) ? faker.helpers.arrayElement(there) : null;
  }
}

function kind(faker: Faker): NewUser['userType'] {
  const dice = faker.number.float();
  return dice < 0.91 ? 'AGENT' : dice < 0.985 ? 'SUPERVISOR' : 'ADMINISTRATOR';
}

function roleNames(faker: Faker, userType: NewUser['userType']): string[] {
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

function license(faker: Faker, userType: NewUser['userType']): NewUser['license'] {
  if (userType !== 'AGENT') return 'ENTERPRISE';
  return faker.helpers.weightedArrayElement([
    { value: 'ENTERPRISE', weight: 5 },
    { value: 'CONTACT', weight: 4 },
    { value: null, weight: 1 },
  ]);
}

/** The first teams are the large ones; the last has a handful. */
function teams(faker: Faker, all: Record<string, string>, agent: boolean): string[] {
  const ids = Object.values(all);
  const count = faker.number.int({ min: agent ? 1 : 0, max: 3 });
  const pick = () => ids[Math.floor(faker.number.float() ** 2.2 * ids.length)] ?? '';
  return [...new Set(Array.from({ length: count }, pick))];
}

function some(faker: Faker, all: Record<string, string>, min: number, max: number): string[] {
  return faker.helpers.arrayElements(Object.values(all), { min, max });
}

type Assignments = Omit<
  NewUser,
  keyof Person | keyof Dates | 'userType' | 'language' | 'dataCenterId' | 'license'
>;
type Person = ReturnType<typeof identity>;
type Dates = ReturnType<typeof dates>;
type Names = Pick<NewUser, 'username'> & { firstName: string; lastName: string };

function identity(
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

function dates(faker: Faker, userType: NewUser['userType']) {
  const now = Date.now();
  const created = now - faker.number.int({ min: 2 * DAY, max: 900 * DAY });
  const after = (time: number) => new Date(faker.number.int({ min: time, max: now - 60_000 })).toISOString();
  const dice = faker.number.float();
  const settled = {
    activatedAt: null,
    suspendedAt: null,
    lockedAt: null,
    deletedAt: null,
    lastSignedInAt: null,
    loggedOnAt: null,
  };
  const createdAt = new Date(created).toISOString();
  // Supervisors stay, so that everybody's supervisor is there.
  if (userType === 'AGENT' && dice < 0.08) return { ...settled, createdAt };
  const active = {
    ...settled,
    createdAt,
    activatedAt: after(created),
    lastSignedInAt: dice < 0.9 ? after(now - 30 * DAY) : null,
  };
  if (userType !== 'AGENT') return active;
  if (dice < 0.11) return { ...active, suspendedAt: after(created) };
  if (dice < 0.125) return { ...active, lockedAt: after(now - DAY) };
  if (dice < 0.14) return { ...active, deletedAt: after(now - 20 * DAY) };
  return { ...active, loggedOnAt: dice > 0.92 ? after(now - DAY / 3) : null };
}

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[^\x20-\x7e]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '');
}
