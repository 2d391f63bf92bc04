import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';

export async function hasSecondFactor(
  em: EntityManager,
  { userId, siteId }: { userId: string; siteId: string },
): Promise<boolean> {
  const found = await inSite(em, siteId, (tx) =>
    rows(tx, sql`select from credentials where user_id = ${userId} and totp_secret is not null`),
  );
  return found.length > 0;
}
