import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { rows, sql } from '../../../platform/database/sql.ts';
import { hashToken, newSessionToken } from '../sessionToken.ts';

/** Stands for a password that was right, until the code comes: 5 minutes. */
export async function beginChallenge(
  em: EntityManager,
  { userId, siteId }: { userId: string; siteId: string },
): Promise<string> {
  const token = newSessionToken();
  await inSite(em, siteId, (tx) =>
    rows(
      tx,
      sql`insert into account_tokens (site_id, user_id, kind, token_hash, expires_at)
          values (${siteId}, ${userId}, 'SIGN_IN', ${hashToken(token)}, now() + interval '5 minutes')`,
    ),
  );
  return token;
}
