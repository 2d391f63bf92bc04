import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import type { SiteSettings, UpdateSiteSettingsInput } from './SiteSettings.ts';

export function loadSettings(em: EntityManager, siteId: string): Promise<SiteSettings> {
  return row(
    em,
    sql`select time_zone as "timeZone", guard_count as "guardCount", guard_percent as "guardPercent",
          second_approval as "secondApproval", lock_wait_after as "lockWaitAfter", lock_after as "lockAfter",
          mail_domains as "mailDomains" from sites where id = ${siteId}`,
  );
}

export async function updateSettings(
  em: EntityManager,
  actor: Actor,
  values: UpdateSiteSettingsInput,
): Promise<UserError[]> {
  const { timeZone, guardCount, guardPercent, secondApproval } = values;
  if (timeZone && timeZone !== 'UTC' && !Intl.supportedValuesOf('timeZone').includes(timeZone)) {
    return [userError('INVALID', `"${timeZone}" is no time zone such as Europe/Berlin.`, ['timeZone'])];
  }
  const mailDomains = values.mailDomains ? cleanDomains(values.mailDomains) : null;
  const wrong = mailDomains?.find((domain) => !DOMAIN.test(domain));
  if (wrong !== undefined) {
    return [userError('INVALID', `“${wrong}” is no domain such as example.com.`, ['mailDomains'])];
  }
  const { siteId } = actor;
  const before = await loadSettings(em, siteId);
  const { lockWaitAfter, lockAfter } = { ...before, ...given(values) };
  if (lockAfter < lockWaitAfter) {
    const message = `An account would be locked at failure ${lockAfter}, before the waits that begin at ${lockWaitAfter}. Lock at ${lockWaitAfter} or later.`;
    return [userError('INVALID', message, ['lockAfter'])];
  }
  await rows(
    em,
    sql`update sites set time_zone = coalesce(${timeZone ?? null}, time_zone),
          guard_count = coalesce(${guardCount ?? null}::int, guard_count),
          guard_percent = coalesce(${guardPercent ?? null}::int, guard_percent),
          second_approval = coalesce(${secondApproval ?? null}::boolean, second_approval),
          lock_wait_after = ${lockWaitAfter}, lock_after = ${lockAfter},
          mail_domains = coalesce(${mailDomains}::text[], mail_domains)
        where id = ${siteId}`,
  );
  const after = await loadSettings(em, siteId);
  await logSiteEvent(
    em,
    actor,
    'updateSiteSettings',
    { type: 'SETTINGS', name: '' },
    { ...before },
    { ...after },
  );
  return [];
}

const DOMAIN = /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u;

/** People type them with the @ of an address, and in any case. */
function cleanDomains(domains: readonly string[]): string[] {
  return [...new Set(domains.map((domain) => domain.trim().replace(/^@/, '').toLowerCase()))];
}

function given({ lockWaitAfter, lockAfter }: UpdateSiteSettingsInput) {
  return { ...(lockWaitAfter != null && { lockWaitAfter }), ...(lockAfter != null && { lockAfter }) };
}
