import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../../platform/graphql/UserError.ts';
import type { Subject } from '../Subject.ts';

/** B12: the plan has the license, and a seat of it is free. */
export async function licenseErrors(
  em: EntityManager,
  { actor, present, values: { license } }: Subject,
): Promise<UserError[]> {
  if (!license || license === present?.license) return [];
  const [pool] = await rows<{ seats: number; used: number }>(
    em,
    sql`select seats, used from license_pools where site_id = ${actor.siteId} and license = ${license}`,
  );
  const word = license.toLowerCase();
  if (!pool) {
    const message = `The plan of this site has no ${word} licenses. Choose another.`;
    return [userError('INVALID', message, ['license'])];
  }
  if (pool.used < pool.seats) return [];
  const message = `All ${pool.seats} ${word} seats are in use. Free one or add seats, or choose another license.`;
  return [userError('NO_LICENSE_AVAILABLE', message, ['license'])];
}
