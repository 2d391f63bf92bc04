import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { judgeLanguages } from './judgeLanguages.ts';
import { isTimeZone, noTimeZone } from './judgeSite.ts';
import type { SiteSettings } from './SiteSettings.ts';

/** All that is wrong with the settings as they would be, each error at its field. */
export async function judgeSettings(
  em: EntityManager,
  actor: Actor,
  before: SiteSettings,
  after: SiteSettings,
): Promise<UserError[]> {
  const tags = judgeLanguages(after.languages);
  return [
    ...(after.name ? [] : [userError('REQUIRED', 'Name the site.', ['name'])]),
    ...(isTimeZone(after.timeZone) ? [] : [noTimeZone(after.timeZone, 'timeZone')]),
    ...tags,
    ...(tags.length > 0 ? [] : await judgeTaken(em, before, after)),
    ...judgeDefaultLanguage(after),
    ...(await judgeGroup(em, actor, before, after)),
    ...after.mailDomains
      .filter((domain) => !DOMAIN.test(domain))
      .map((domain) =>
        userError('INVALID', `“${domain}” is no domain such as example.com.`, ['mailDomains']),
      ),
    ...judgeNumbers(after),
  ];
}

function judgeNumbers({
  lockWaitAfter,
  lockAfter,
  sessionIdleMinutes,
  sessionHours,
}: SiteSettings): UserError[] {
  const errors: UserError[] = [];
  if (lockAfter < lockWaitAfter) {
    const message = `An account would be locked at failure ${lockAfter}, before the waits that begin at ${lockWaitAfter}. Lock at ${lockWaitAfter} or later.`;
    errors.push(userError('INVALID', message, ['lockAfter']));
  }
  if (sessionIdleMinutes > sessionHours * 60) {
    const message = `A session ends ${sessionHours * 60} minutes after the sign-in, so ${sessionIdleMinutes} idle minutes never pass. Give ${sessionHours * 60} at most.`;
    errors.push(userError('INVALID', message, ['sessionIdleMinutes']));
  }
  return errors;
}

function judgeDefaultLanguage({ languages, defaultLanguage }: SiteSettings): UserError[] {
  if (languages.includes(defaultLanguage)) return [];
  const message = `"${defaultLanguage}" is not among the languages of the site. Choose one of them.`;
  return [userError('INVALID', message, ['defaultLanguage'])];
}

/** A language goes when nobody has it any more. */
async function judgeTaken(
  em: EntityManager,
  before: SiteSettings,
  after: SiteSettings,
): Promise<UserError[]> {
  const removed = before.languages.filter((tag) => !after.languages.includes(tag));
  if (removed.length === 0) return [];
  const used = await rows<{ language: string; count: number }>(
    em,
    sql`select language, count(*)::int as count from readable_users
        where site_id = current_site() and deleted_at is null and language = any(${removed}::text[])
        group by language order by language`,
  );
  return used.map(({ language, count }) => {
    const who = count === 1 ? '1 user has' : `${count} users have`;
    const message = `${who} the language ${language}. Give them another first.`;
    return userError('IN_USE', message, ['languages']);
  });
}

/** As setDefaultUserGroup has it. The lock holds off who would delete the group meanwhile. */
async function judgeGroup(
  em: EntityManager,
  actor: Actor,
  before: SiteSettings,
  after: SiteSettings,
): Promise<UserError[]> {
  const id = after.defaultUserGroupId;
  if (id === before.defaultUserGroupId || id === null) return [];
  if (!reachesSite(actor, 'structure.manage')) {
    const message = 'The default user group needs the permission structure.manage for the whole site.';
    return [userError('NOT_ALLOWED', message, ['defaultUserGroupId'])];
  }
  const found = isUuid(id)
    ? await rows(em, sql`select from user_groups where site_id = current_site() and id = ${id} for key share`)
    : [];
  if (found.length > 0) return [];
  const message = `There is no user group with the id "${id}". It may have been deleted.`;
  return [userError('UNKNOWN_ID', message, ['defaultUserGroupId'])];
}

const DOMAIN = /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u;

/** People type them with the @ of an address, and in any case. */
export function cleanDomains(domains: readonly string[]): string[] {
  return [...new Set(domains.map((domain) => domain.trim().replace(/^@/, '').toLowerCase()))];
}
