import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { cleanDomains, judgeSettings } from './judgeSettings.ts';
import type { SiteSettings, UpdateSiteSettingsInput } from './SiteSettings.ts';
import { changedMeanwhile } from './settingsConflict.ts';

export function loadSettings(em: EntityManager, siteId: string): Promise<SiteSettings> {
  return row(
    em,
    sql`select name, languages, default_language as "defaultLanguage", default_user_group_id as "defaultUserGroupId",
          time_zone as "timeZone", guard_count as "guardCount", guard_percent as "guardPercent",
          second_approval as "secondApproval", lock_wait_after as "lockWaitAfter", lock_after as "lockAfter",
          mail_domains as "mailDomains", session_idle_minutes as "sessionIdleMinutes",
          session_hours as "sessionHours", settings_version as version from sites where id = ${siteId}`,
  );
}

/** What is absent stays; what is wrong is told all at once, and then nothing is changed. */
export async function updateSettings(
  em: EntityManager,
  actor: Actor,
  { version, ...input }: UpdateSiteSettingsInput,
): Promise<UserError[]> {
  const { siteId } = actor;
  await rows(em, sql`select from sites where id = ${siteId} for no key update`);
  const before = await loadSettings(em, siteId);
  if (version != null && version !== before.version) return [await changedMeanwhile(em)];
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
  const after: SiteSettings = { ...before, ...given };
  after.name = after.name.trim();
  after.mailDomains = cleanDomains(after.mailDomains);
  const userErrors = await judgeSettings(em, actor, before, after);
  if (userErrors.length > 0 || JSON.stringify(before) === JSON.stringify(after)) return userErrors;
  const otherLimits =
    before.sessionHours !== after.sessionHours || before.sessionIdleMinutes !== after.sessionIdleMinutes;
  if (otherLimits) await endSessionsOver(em, siteId);
  await write(em, siteId, after);
  if (otherLimits) await writeEnds(em, siteId, after);
  const [from, to] = [await logged(em, before), await logged(em, after)];
  await logSiteEvent(em, actor, 'updateSiteSettings', { type: 'SETTINGS', name: '' }, from, to);
  return [];
}

function write(em: EntityManager, siteId: string, after: SiteSettings): Promise<unknown[]> {
  return rows(
    em,
    sql`update sites set name = ${after.name}, languages = ${after.languages}, default_language = ${after.defaultLanguage},
          default_user_group_id = ${after.defaultUserGroupId}, time_zone = ${after.timeZone},
          guard_count = ${after.guardCount}, guard_percent = ${after.guardPercent},
          second_approval = ${after.secondApproval}, lock_wait_after = ${after.lockWaitAfter},
          lock_after = ${after.lockAfter}, mail_domains = ${after.mailDomains},
          session_idle_minutes = ${after.sessionIdleMinutes}, session_hours = ${after.sessionHours},
          settings_version = settings_version + 1
        where id = ${siteId}`,
  );
}

/** The latest ends of the open sessions, which are told with them. */
function writeEnds(em: EntityManager, siteId: string, { sessionHours }: SiteSettings): Promise<unknown[]> {
  return rows(
    em,
    sql`update sessions set expires_at = created_at + make_interval(hours => ${sessionHours}::int)
        where home_site_id = ${siteId} and ended_at is null`,
  );
}

/** What has ended by the present limits stays ended under longer ones. */
function endSessionsOver(em: EntityManager, siteId: string): Promise<unknown[]> {
  return rows(
    em,
    sql`update sessions set ended_at = least(expires_at, session_ends_at(home_site_id, created_at, last_seen_at))
        where home_site_id = ${siteId} and ended_at is null
          and least(expires_at, session_ends_at(home_site_id, created_at, last_seen_at)) <= now()`,
  );
}

/** The log names the user group, which may be gone when it is read. */
async function logged(
  em: EntityManager,
  { version, defaultUserGroupId, ...values }: SiteSettings,
): Promise<Record<string, unknown>> {
  const [group] = await rows<{ name: string }>(
    em,
    sql`select name from user_groups where id = ${defaultUserGroupId}`,
  );
  return { ...values, defaultUserGroup: group?.name ?? null };
}
