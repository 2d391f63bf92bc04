import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { log } from '../../../platform/logging/log.ts';
import { sealerOf } from '../../../platform/secrets/Sealer.ts';
import { recoveryHashOf } from './recoveryCodes.ts';
import { stepOf } from './totp.ts';

/** A6: whether it is a code of the app that has not been accepted yet, or an unused recovery code, which is used up. */
export async function acceptCode(em: EntityManager, userId: string, code: string): Promise<boolean> {
  const [stored] = await rows<{ secret: string; hashes: string[] | null }>(
    em,
    sql`select totp_secret as secret, recovery_codes as hashes from credentials
        where user_id = ${userId} and totp_secret is not null`,
  );
  if (!stored) return false;
  const digits = code.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) return acceptTotp(em, userId, stored.secret, digits);
  const hash = await recoveryHashOf(stored.hashes ?? [], code);
  if (!hash) return false;
  const used = await rows(
    em,
    sql`update credentials set recovery_codes = array_remove(recovery_codes, ${hash})
        where user_id = ${userId} and ${hash} = any(recovery_codes) returning user_id`,
  );
  return used.length > 0;
}

async function acceptTotp(em: EntityManager, userId: string, sealed: string, code: string): Promise<boolean> {
  const secret = sealerOf(em)?.open('totp', userId, sealed);
  if (!secret) {
    log.error({ userId }, 'A second factor was sealed with another MUSTER_SECRET than the present one');
    return false;
  }
  const step = stepOf(secret, code);
  return step !== undefined && takeStep(em, userId, step);
}

/** A code is accepted once, and none from before the last. */
async function takeStep(em: EntityManager, userId: string, step: number): Promise<boolean> {
  const taken = await rows(
    em,
    sql`update credentials set totp_last_step = ${step}
        where user_id = ${userId} and coalesce(totp_last_step, 0) < ${step} returning user_id`,
  );
  return taken.length > 0;
}
