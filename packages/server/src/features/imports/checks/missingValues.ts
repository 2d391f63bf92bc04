import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { ColumnKey } from '../columns.ts';
import type { ImportErrorName } from '../ImportErrorCode.ts';
import { formats } from '../templates.ts';
import type { Check, Checking } from './Checking.ts';

type Case = [ColumnKey | null, ImportErrorName, Sql];

/** What a new user must have, and an existing one must keep: a blank cell is enough only for the latter. */
export const missingValues: Check = (checking) => {
  const { has, format, options, siteId, lanId } = checking;
  const onboarding = format === 'ONBOARDING';
  const column = (...keys: ColumnKey[]) => keys.find((key) => has(key)) ?? keys[0] ?? null;
  const wants = (key: ColumnKey) => formats[format].required.includes(key);
  const noContact = sql`${after('email')} is null and ${after('mobile')} is null`;
  const cases: Case[] = [
    [
      column('firstName', 'lastName'),
      'NAME_MISSING',
      sql`${after('first_name')} is null and ${after('last_name')} is null ${unless('firstName', 'lastName', 'fullName')}`,
    ],
    [
      lanId ? 'lanId' : column('username', 'email'),
      'USERNAME_MISSING',
      sql`(s.username = '' and not r.is_new or r.is_new and r.username is null and not (${onboarding ? sql`false` : noContact}))
        ${unless('username', 'lanId', 'email')}`,
    ],
    [
      'roles',
      'ROLE_MISSING',
      sql`r.is_new and not r.has_role and ${noRole(options.defaultRole)} ${unless('roles')}`,
    ],
  ];
  // U1: the Onboarding files have no addresses, and ask for other things.
  if (onboarding) cases.push(...ofOnboarding(checking));
  else {
    cases.push([
      column('email', 'mobile'),
      has('mobile') ? 'CONTACT_MISSING' : 'EMAIL_MISSING',
      sql`${noContact} and (r.is_new or s.email = '' or s.mobile = '') ${unless('email', 'mobile')}`,
    ]);
  }
  const dataCenter = wants('dataCenter');
  if (dataCenter) {
    const some = sql`exists (select from data_centers where site_id = ${siteId})`;
    cases.push([
      'dataCenter',
      'DATA_CENTER_MISSING',
      sql`r.is_new and ${notGiven(sql`s.data_center`, options.defaultDataCenter)} and ${some} ${unless('dataCenter')}`,
    ]);
  }
  return sql`
    select s.row_number, c.column_key, c.code, null::text as value, null::jsonb as detail
    from (${suspects({ onboarding, dataCenter, role: noRole(options.defaultRole) })}) r join staged s on s.row_number = r.row_number
    left join readable_users u on u.id = r.user_id
    cross join lateral (values ${sql.join(cases.map(([key, code, when]) => sql`(${key}::text, ${code}::text, ${when})`))})
      as c(column_key, code, missing)
    where c.missing`;
};

/** I2, U5: a profile and an org unit. */
function ofOnboarding({ options }: Checking): Case[] {
  const lacks = (value: Sql, standIn: string | null) =>
    sql`(r.is_new and ${notGiven(value, standIn)} or ${value} = '')`;
  return [
    ['userType', 'USER_TYPE_MISSING', sql`${lacks(sql`s.user_type`, null)} ${unless('userType')}`],
    [
      'orgUnit',
      'ORG_UNIT_MISSING',
      sql`${lacks(sql`s.org_unit`, options.defaultOrgUnit)} ${unless('orgUnit')}`,
    ],
  ];
}

/** A default stands in for a blank cell, not for one that is cleared by a hyphen. */
function notGiven(value: Sql, standIn: string | null): Sql {
  return standIn === null ? sql`coalesce(${value}, '') = ''` : sql`${value} is not distinct from ''`;
}

/** The same for roles, whose cell may also take some away. */
function noRole(standIn: string | null): Sql {
  return standIn === null
    ? sql`true`
    : sql`r.list in (select said.list from list_sets said where said.kind = 'roles')`;
}

/** Rows that lack anything that is asked for, so that the others are not looked at case by case. */
function suspects(asked: { onboarding: boolean; dataCenter: boolean; role: Sql }): Sql {
  const lacking = (...columns: string[]) =>
    columns.map((column) => sql`coalesce(${sql.ref(`s.${column}`)}, '') = ''`);
  const some = [
    sql`coalesce(s.first_name, '') || coalesce(s.last_name, '') = '' or r.username is null`,
    sql`g.list is null and ${asked.role}`,
    ...(asked.dataCenter ? lacking('data_center') : []),
    ...(asked.onboarding
      ? lacking('user_type', 'org_unit')
      : [sql`coalesce(s.email, '') || coalesce(s.mobile, '') = ''`]),
  ];
  return sql`
    select r.*, g.list is not null as has_role
    from resolved r join staged s on s.row_number = r.row_number
    left join (select distinct list from list_items where kind = 'roles' and op = '+') g on g.list = r.list
    where case when r.is_new then ${sql.join(some, sql` or `)}
      else '' in (s.first_name, s.last_name, s.email, s.mobile, s.username, s.user_type, s.org_unit) end`;
}

/** The value of a field once the row is imported. */
function after(staged: string): Sql {
  const given = sql.ref(`s.${staged}`);
  return sql`case when ${given} is null then ${sql.ref(`u.${staged}`)} else nullif(${given}, '') end`;
}

/** A value that is there but wrong is not missing too. */
function unless(...keys: ColumnKey[]): Sql {
  return sql`and not exists (select from problems p where p.row_number = s.row_number and p.column_key = any(${keys}::text[]))`;
}
