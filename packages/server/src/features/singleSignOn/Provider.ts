import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { sealerOf } from '../../platform/secrets/Sealer.ts';

/** What a site has set, with the client secret in clear. */
export interface Provider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  matchedBy: 'EMAIL' | 'USERNAME';
}

export const SEALED_FOR = 'client secret';

/** The provider of the site of the transaction; undefined where there is none, or it is switched off. */
export async function loadProvider(em: EntityManager, siteId: string): Promise<Provider | undefined> {
  const [found] = await rows<Provider>(
    em,
    sql`select issuer, client_id as "clientId", client_secret as "clientSecret", matched_by as "matchedBy"
        from single_sign_on where site_id = ${siteId} and enabled`,
  );
  const clientSecret = found && sealerOf(em)?.open(SEALED_FOR, siteId, found.clientSecret);
  return found && clientSecret !== undefined ? { ...found, clientSecret } : undefined;
}
