import fc from 'fast-check';
import type { Client } from 'pg';
import { rows, type Sql, sql } from '../platform/database/sql.ts';
import type { TestSite } from './TestSite.ts';
import type { Named } from './userValues.ts';

export type ActionInput = Record<string, unknown>;

/** Every table with rows of users, but for what is an event: mail, sessions, sign-ins, presence. */
const userTables = [
  'users',
  'user_teams',
  'user_agent_groups',
  'user_business_units',
  'user_roles',
  'user_skills',
  'user_features',
  'user_profiles',
  'user_capacities',
  'user_properties',
  'user_resource_filters',
  'license_seats',
  'license_pools',
] as const;

const ids = (made: Record<string, Named>) => Object.values(made).map(({ id }) => id);

/** A site with something of everything that the bulk actions choose from, and a random input for each of them. */
export async function makeActionWorld(site: TestSite) {
  const teams = ids(await site.teams('team a', 'team b', 'team c'));
  const skills = ids(await site.skills('skill x', 'skill y', 'skill z'));
  const agentGroups = ids(await site.agentGroups('group a', 'group b'));
  const businessUnits = ids(await site.businessUnits('unit a', 'unit b'));
  const features = ids(await site.features('recording', 'screen share'));
  const dataCenters = ids(await site.dataCenters('US', 'BR'));
  const region = await site.orgUnit('Region');
  const orgUnits = [(await site.orgUnit('North', region)).id, (await site.orgUnit('South', region)).id];
  const groups = [(await site.userGroup('First')).id, (await site.userGroup('Second')).id];
  const profiles = [
    (await site.profile(groups[0] ?? '', 'Voice', true)).id,
    (await site.profile(groups[0] ?? '', 'Chat')).id,
  ];
  await site.profile(groups[1] ?? '', 'Mail', true);
  const boss = await site.user({ userType: 'SUPERVISOR', roles: ['Supervisor'] });
  const roles = [site.roles.Agent, site.roles['Inbound Agent'], site.roles['Limited Agent']];
  return { inputs: inputs(), userGroupId: groups[0] ?? '' };

  function inputs(): Record<string, fc.Arbitrary<ActionInput>> {
    const some = (list: readonly (string | undefined)[], minLength = 1) =>
      fc.subarray(
        list.filter((id) => id !== undefined),
        { minLength },
      );
    const assign = (key: string, list: readonly (string | undefined)[]) =>
      fc.oneof(
        fc.record({ [key]: some(list), mode: fc.constantFrom('ADD', 'REMOVE') }),
        fc.record({ [key]: some(list, 0), mode: fc.constant('REPLACE') }),
      );
    const levels = (minLength: number) =>
      fc
        .tuple(some(skills, minLength), fc.integer({ min: 1, max: 10 }))
        .map(([chosen, level]) => chosen.map((skillId) => ({ skillId, level })));
    const nothing = fc.constant({});
    const cleared = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const property = fc.record({
      key: fc.constantFrom('ringTimeout', 'idleLogOff', 'wrapUpTimeoutPhone'),
      value: cleared(fc.integer({ min: 5, max: 7 })),
    });
    return {
      bulkDelete: nothing,
      bulkRestore: fc.record({ withLicense: fc.boolean() }),
      bulkSetLicense: fc.record({ license: fc.constantFrom('ENTERPRISE', 'CONTACT', 'NONE') }),
      bulkAssignRoles: assign('roleIds', roles).filter(
        ({ roleIds, mode }) => mode !== 'REPLACE' || (roleIds as string[]).length > 0,
      ),
      bulkAssignTeams: assign('teamIds', teams),
      bulkUpdateSkills: fc.oneof(
        fc.record({ skills: levels(1), mode: fc.constantFrom('MERGE', 'REMOVE') }),
        fc.record({ skills: levels(0), mode: fc.constant('REPLACE') }),
      ),
      bulkAssignAgentGroups: assign('agentGroupIds', agentGroups),
      bulkAssignBusinessUnits: assign('businessUnitIds', businessUnits),
      bulkUpdate: fc.record({
        agentGroupIds: some(agentGroups),
        businessUnitIds: some(businessUnits),
        skills: levels(1),
        mode: fc.constantFrom('APPLY', 'REPLACE'),
      }),
      bulkMoveToUserGroup: fc.record({ userGroupId: fc.constantFrom(...groups) }),
      bulkAssignProfiles: fc.record({ profileIds: some(profiles), mode: fc.constantFrom('ON', 'OFF') }),
      bulkSetProperties: fc.array(property, { minLength: 1, maxLength: 3 }).map((given) => ({
        properties: [...new Map(given.map(({ key, value }) => [key, value]))].map(([key, value]) =>
          value === null ? { key, inherit: true } : { key, value },
        ),
      })),
      bulkSetFields: fc.record(
        {
          orgUnitId: cleared(fc.constantFrom(...orgUnits)),
          supervisorId: cleared(fc.constant(boss.id)),
          dataCenterId: cleared(fc.constantFrom(...dataCenters)),
          language: fc.constantFrom('en', 'de'),
          features: assign('featureIds', features),
          capacities: fc
            .tuple(fc.constantFrom('PHONE', 'CHAT'), cleared(fc.nat(2)))
            .map(([channel, count]) => [{ channel, count }]),
          resourceFilter: cleared(fc.boolean()).map((empty) => (empty === null ? null : { team: { empty } })),
        },
        { requiredKeys: ['language'] },
      ),
      bulkLock: nothing,
      bulkUnlock: nothing,
      bulkSuspend: fc.record({ freeLicense: fc.boolean() }),
      bulkReactivate: nothing,
    };
  }
}

/** All rows of the users of a site, table by table, as texts. */
export function everyRow(site: TestSite): Promise<Record<string, string[]>> {
  return byTable(site, sql`array_agg(row order by row)`);
}

/** The same where there are many of them: a fingerprint of each table. */
export function fingerprint(site: TestSite): Promise<Record<string, string>> {
  return byTable(site, sql`md5(string_agg(row, ',' order by row))`);
}

function byTable<T>(site: TestSite, rowsOf: Sql): Promise<Record<string, T>> {
  // When somebody was deleted is not part of what they are.
  const all = userTables.map(
    (table) =>
      sql`select ${table}::text as "table", (to_jsonb(t) - 'deleted_at')::text as row from ${sql.table(table)} t`,
  );
  return site.run(async (em) => {
    const found = await rows<{ table: string; rows: T }>(
      em,
      sql`select "table", ${rowsOf} as rows from (${sql.join(all, sql` union all `)}) every group by "table"`,
    );
    return Object.fromEntries(found.map((one) => [one.table, one.rows]));
  });
}

/** A statement for the owner that keeps all rows of users as they are, and one that brings them back. */
export async function keepingRows(owner: Client): Promise<{ keep: string; restore: string }> {
  const { rows: columns } = await owner.query<{ table: string; columns: string }>(
    `select table_name as table, string_agg(quote_ident(column_name), ', ') as columns
     from information_schema.columns
     where table_schema = 'public' and table_name = any($1) and is_generated = 'NEVER' group by 1`,
    [userTables],
  );
  const each = (statement: (table: string, columns: string) => string) =>
    columns.map((one) => statement(one.table, one.columns)).join('; ');
  return {
    keep: `create schema kept; ${each((table) => `create table kept.${table} as table ${table}`)}`,
    restore: each(
      (table, list) =>
        `delete from ${table}; insert into ${table} (${list}) select ${list} from kept.${table}`,
    ),
  };
}
