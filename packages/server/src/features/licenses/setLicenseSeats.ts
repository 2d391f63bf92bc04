import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { assertReachesSite } from '../roles/assertReachesSite.ts';
import type { License } from './License.ts';
import type { LicensePool } from './LicensePool.ts';

const LEAST = 3;
const MOST = 10_000_000;

type Outcome = { licensePool?: LicensePool; userErrors: UserError[] };

/** L1: changes how many seats there are, and keeps who did. Waits for runs that are giving seats of the pool. */
export async function setLicenseSeats(
  em: EntityManager,
  actor: Actor,
  { license, seats }: { license: License; seats: number },
): Promise<Outcome> {
  assertReachesSite(actor, 'licenses.manage');
  return inSite(em, actor.siteId, async (tx) => {
    const [pool] = await rows<LicensePool>(
      tx,
      sql`select license, seats, used, seats - used as free from license_pools
          where site_id = ${actor.siteId} and license = ${license} for no key update`,
    );
    const problem = judge(license, seats, pool);
    if (!pool || problem) return { userErrors: problem ? [problem] : [] };
    if (seats !== pool.seats) await write(tx, actor, pool, seats);
    return { licensePool: { ...pool, seats, free: seats - pool.used }, userErrors: [] };
  });
}

function judge(license: License, seats: number, pool: LicensePool | undefined): UserError | undefined {
  if (!pool) {
    const message = `The plan of this site has no ${license.toLowerCase()} licenses. Choose another.`;
    return userError('INVALID', message, ['license']);
  }
  if (seats < LEAST || seats > MOST) {
    const message = `${seats} is no possible number of seats. Give ${LEAST} to ${MOST.toLocaleString('en')}.`;
    return userError('INVALID', message, ['seats']);
  }
  if (seats < pool.used) {
    const message = `${pool.used} seats are in use, so ${seats} are too few. Free seats first, or give at least ${pool.used}.`;
    return userError('IN_USE', message, ['seats']);
  }
  return undefined;
}

async function write(
  em: EntityManager,
  actor: Actor,
  { license, seats: before }: LicensePool,
  seats: number,
) {
  await rows(
    em,
    sql`update license_pools set seats = ${seats} where site_id = ${actor.siteId} and license = ${license}`,
  );
  await rows(
    em,
    sql`insert into license_changes (site_id, license, actor_id, actor_name, before, after)
        values (${actor.siteId}, ${license}, ${actor.userId}, ${actor.name}, ${before}, ${seats})`,
  );
  const subject = { type: 'LICENSE_POOL', name: license } as const;
  await logSiteEvent(em, actor, 'setLicenseSeats', subject, { seats: before }, { seats });
}
