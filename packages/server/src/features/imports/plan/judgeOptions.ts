import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { aboveActor } from '../../roles/aboveActor.ts';
import type { StoredOptions } from '../StoredOptions.ts';
import { importWords } from '../words/importWords.ts';

/** Whether the defaults exist in the site, and may be given by the actor; all that is wrong at once. */
export async function judgeOptions(
  em: EntityManager,
  actor: Actor,
  options: StoredOptions,
): Promise<UserError[]> {
  const id = (value: string | null) => (value && isUuid(value) ? value : null);
  const checks: [keyof StoredOptions, Sql][] = [
    ['defaultRole', sql`select from roles where id = ${id(options.defaultRole)}`],
    ['defaultUserGroup', sql`select from user_groups where id = ${id(options.defaultUserGroup)}`],
    ['defaultDataCenter', sql`select from data_centers where id = ${id(options.defaultDataCenter)}`],
    ['defaultOrgUnit', sql`select from org_units where id = ${id(options.defaultOrgUnit)}`],
    [
      'defaultLanguage',
      sql`select from sites where id = ${actor.siteId} and ${options.defaultLanguage} = any(languages)`,
    ],
    [
      'defaultLicense',
      sql`select from license_pools where site_id = ${actor.siteId} and license = ${options.defaultLicense}`,
    ],
  ];
  const given = checks.filter(([key]) => options[key] !== null && options[key] !== 'NONE');
  if (given.length === 0) return [];
  const found = await rows<{ key: keyof StoredOptions }>(
    em,
    sql`select key from (values ${sql.join(given.map(([key, select]) => sql`(${key}::text, exists (${select}))`))})
        as v(key, found) where not found`,
  );
  const unknown = found.map(({ key }) => key);
  const errors = unknown.map((key) =>
    userError('UNKNOWN_ID', importWords(actor).defaultUnknown(String(options[key])), ['options', key]),
  );
  return [...errors, ...(unknown.includes('defaultRole') ? [] : await judgeRole(em, actor, options))];
}

/** U6: nobody grants a role with permissions that they do not hold. */
async function judgeRole(
  em: EntityManager,
  actor: Actor,
  { defaultRole }: StoredOptions,
): Promise<UserError[]> {
  if (!defaultRole) return [];
  const above = await rows<{ name: string }>(
    em,
    sql`select name from roles r where r.id = ${defaultRole} and ${aboveActor(actor)}`,
  );
  return above.map(({ name }) =>
    userError('INVALID', importWords(actor).roleAboveOwn(name), ['options', 'defaultRole']),
  );
}
