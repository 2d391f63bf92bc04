import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { lockAdministrators } from '../roles/administrators.ts';
import { lockPools } from './targets.ts';

const asksWholeSite = [
  'existence',
  'username',
  'email',
  'agentId',
  'extension',
  'pbxId',
  'numericId',
  'mobile',
  'userType',
  'roles',
  'userGroupId',
  'inheritedResourceFilter',
  'lockedAt',
  'suspendedAt',
];
const seats = ['existence', 'license'];

/**
 * The locks that come before those of users, in the one order that all runs keep: the site, where users come,
 * go or change keys (who is the last administrator and which keys are free are questions to the whole site),
 * then the pools.
 */
export async function lockSiteAndPools(
  em: EntityManager,
  siteId: string,
  writes: readonly string[],
): Promise<void> {
  if (writes.some((field) => asksWholeSite.includes(field))) {
    await lockAdministrators(em, siteId);
  }
  if (writes.some((field) => seats.includes(field))) await lockPools(em, siteId);
}

/** A person waits half a minute for other runs on the same users, a job as long as a long run takes. */
export async function limitWaiting(em: EntityManager, background: boolean): Promise<void> {
  await rows(em, sql`select set_config('lock_timeout', ${background ? '30min' : '30s'}, true)`);
}
