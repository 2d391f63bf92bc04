import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { nameKey, pathKey } from '../checks/nameKey.ts';
import { columns } from '../columns.ts';
import { makeTable } from './makeTable.ts';
import { usernameOf } from './matchUsers.ts';

/** Columns that name one thing of the site, with the key by which `names` knows it. */
export const references = {
  license: sql`lower(s.license)`,
  language: sql`lower(s.language)`,
  userGroup: nameKey(sql`s.user_group`),
  dataCenter: sql`lower(s.data_center)`,
  orgUnit: pathKey(sql`s.org_unit`),
} satisfies Partial<Record<keyof typeof columns, Sql>>;

export type Reference = keyof typeof references;

/**
 * `resolved`: each row with the user that it is about or would create, and what its names mean. For a new user
 * the values hold the defaults of the import and the site; `given_…` says what the file itself names.
 */
export async function resolveRows(em: EntityManager, checking: Checking): Promise<void> {
  const { siteId, has, options } = checking;
  const keys = Object.keys(references) as Reference[];
  const named = (key: Reference): Sql => (has(key) ? sql`${sql.ref(`of_${key}`)}.value` : sql`null::text`);
  const joins = keys
    .filter((key) => has(key))
    .map((key) => {
      const of = sql.ref(`of_${key}`);
      return sql`left join names ${of} on ${of}.kind = ${sql.lit(key)} and ${of}.key = ${references[key]}`;
    });
  const freeAgentId = has('agentId')
    ? sql`and not exists (select from staged o where lower(o.agent_id) = lower(s.username))`
    : sql``;
  await makeTable(
    em,
    'resolved',
    sql`select s.row_number, m.user_id is null as is_new, m.user_id,
          coalesce(m.user_id, s.planned_id, new_id()) as id, l.list,
          case when m.user_id is null then ${usernameOf} else nullif(s.username, '') end as username,
          coalesce(nullif(s.agent_id, ''), case when m.user_id is null and s.agent_id is null and m.agent_id_owner is null
            and s.username ~ '^[A-Za-z0-9._-]{1,64}$' ${freeAgentId} then s.username end) as agent_id,
          ${sql.join(keys.map((key) => sql`${named(key)} as ${sql.ref(`given_${columns[key].staged}`)}`))},
          case when s.license is null then ${noLicense(options.defaultLicense)} else ${named('license')} end as license,
          coalesce(${named('language')}, ${options.defaultLanguage}, site.default_language) as language,
          coalesce(${named('userGroup')}, ${options.defaultUserGroup}, site.default_user_group_id::text)::uuid as user_group_id,
          coalesce(${named('dataCenter')}, case when s.data_center is null then ${options.defaultDataCenter}::text end)::uuid as data_center_id,
          coalesce(${named('orgUnit')}, case when s.org_unit is null then ${options.defaultOrgUnit}::text end)::uuid as org_unit_id
        from staged s
        join matched m on m.row_number = s.row_number
        join sites site on site.id = ${siteId}
        left join lists l on l.items = s.items and l.exact = s.exact
        ${sql.join(joins, sql` `)}`,
  );
}

function noLicense(license: string | null): Sql {
  return license === null || license === 'NONE' ? sql`null::text` : sql`${license}::text`;
}
