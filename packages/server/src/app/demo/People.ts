import type { Faker } from '@faker-js/faker';
import { kind, license, roleNames, some, teams } from './choices.ts';
import { cities } from './cities.ts';
import { dates } from './dates.ts';
import { ascii, identity } from './identity.ts';
import type { Structure } from './insertStructure.ts';
import type { NewUser } from './insertUsers.ts';

interface Site {
  slug: string;
  roles: Record<string, string>;
  structure: Structure;
}

type Assignments = Omit<
  NewUser,
  keyof Person | keyof Dates | 'userType' | 'language' | 'dataCenterId' | 'license'
>;
type Person = ReturnType<typeof identity>;
type Dates = ReturnType<typeof dates>;
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
