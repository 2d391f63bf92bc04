import type { EntityManager } from '@mikro-orm/postgresql';
import { type CreatedSite, createSite } from '../features/sites/createSite.ts';
import type { Database } from '../platform/database/connect.ts';
import { inSite } from '../platform/database/inSite.ts';
import { row, rows, sql } from '../platform/database/sql.ts';
import { insertTestUsers } from './insertTestUsers.ts';
import type { Named, TestUser, UserValues } from './userValues.ts';

const tables = {
  teams: sql`teams`,
  skills: sql`skills`,
  agentGroups: sql`agent_groups`,
  businessUnits: sql`business_units`,
  features: sql`features`,
};

/** A site with builders that make real rows in it. */
export class TestSite {
  readonly id: string;
  readonly slug: string;
  readonly userGroupId: string;
  readonly roles: Record<string, string>;
  readonly #database: Database;

  constructor(database: Database, site: CreatedSite) {
    this.#database = database;
    this.id = site.id;
    this.slug = site.slug;
    this.userGroupId = site.userGroupId;
    this.roles = site.roles;
  }

  static async create(database: Database, slug: string): Promise<TestSite> {
    const name = `${slug[0]?.toUpperCase()}${slug.slice(1)}`;
    const site = new TestSite(
      database,
      await createSite(database.em, { slug, name, languages: ['en', 'de'] }),
    );
    await site.guard(1_000_000, 100);
    return site;
  }

  /** B8: above which number and share of users a removal is confirmed. Sites of tests are small, so not at all. */
  guard(count: number, percent: number) {
    return this.run((em) =>
      rows(
        em,
        sql`update sites set guard_count = ${count}, guard_percent = ${percent} where id = ${this.id}`,
      ),
    );
  }

  /** A transaction in this site with the rights of the application. */
  run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return inSite(this.#database.em, this.id, work);
  }

  async user(values: UserValues = {}): Promise<TestUser> {
    const [user] = await this.users([values]);
    if (!user) throw new Error('No user was made.');
    return user;
  }

  /** As many as the number says, or one for each of the values; `common` holds for all. */
  users(many: number | readonly UserValues[], common: UserValues = {}): Promise<TestUser[]> {
    const list = typeof many === 'number' ? Array.from({ length: many }, () => ({})) : many;
    return this.run((em) =>
      insertTestUsers(
        em,
        this,
        list.map((values) => ({ ...common, ...values })),
      ),
    );
  }

  teams<Name extends string>(...names: Name[]) {
    return this.#named('teams', names);
  }

  skills<Name extends string>(...names: Name[]) {
    return this.#named('skills', names);
  }

  agentGroups<Name extends string>(...names: Name[]) {
    return this.#named('agentGroups', names);
  }

  businessUnits<Name extends string>(...names: Name[]) {
    return this.#named('businessUnits', names);
  }

  features<Name extends string>(...names: Name[]) {
    return this.#named('features', names);
  }

  async dataCenters<Code extends string>(...codes: Code[]): Promise<Record<Code, Named>> {
    const made = await this.run((em) =>
      rows<Named>(
        em,
        sql`insert into data_centers (site_id, code, name) select ${this.id}, code, code from unnest(${codes}::text[]) code
            on conflict (site_id, code) do update set name = excluded.name returning id, name`,
      ),
    );
    return byName(made);
  }

  /** A unit of the org tree, below another or a root. */
  async orgUnit(name: string, parent?: Named): Promise<Named> {
    return this.run((em) =>
      row<Named>(
        em,
        sql`with made as (select new_id() as id)
            insert into org_units (id, site_id, parent_id, name, path)
            select made.id, ${this.id}, ${parent?.id ?? null}::uuid, ${name},
              coalesce((select path from org_units where id = ${parent?.id ?? null}::uuid), '{}') || made.id
            from made returning id, name`,
      ),
    );
  }

  async userGroup(name: string): Promise<Named> {
    return this.run((em) =>
      row<Named>(
        em,
        sql`insert into user_groups (site_id, name) values (${this.id}, ${name}) returning id, name`,
      ),
    );
  }

  /** A profile of a user group. */
  profile(userGroupId: string, name: string, isDefault = false): Promise<Named> {
    return this.run((em) =>
      row<Named>(
        em,
        sql`insert into profiles (site_id, name, user_group_id, is_default)
            values (${this.id}, ${name}, ${userGroupId}, ${isDefault}) returning id, name`,
      ),
    );
  }

  async role(
    name: string,
    permissions: string[],
    scope: 'SITE' | 'ORG_UNIT' | 'TEAMS' = 'SITE',
  ): Promise<string> {
    const { id } = await this.run((em) =>
      row<Named>(
        em,
        sql`insert into roles (site_id, name, user_type, scope, permissions)
            values (${this.id}, ${name}, 'SUPERVISOR', ${scope}, ${permissions}) returning id`,
      ),
    );
    return id;
  }

  async #named<Name extends string>(table: keyof typeof tables, names: Name[]): Promise<Record<Name, Named>> {
    const made = await this.run((em) =>
      rows<Named>(
        em,
        sql`insert into ${tables[table]} (site_id, name) select ${this.id}, name from unnest(${names}::text[]) name
            on conflict (site_id, name_key) do update set name = excluded.name returning id, name`,
      ),
    );
    return byName(made);
  }
}

function byName<Name extends string>(made: Named[]): Record<Name, Named> {
  return Object.fromEntries(made.map((one) => [one.name, one])) as Record<Name, Named>;
}
