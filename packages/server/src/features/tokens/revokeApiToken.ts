import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { userError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import type { ApiToken } from './ApiToken.ts';
import { managedTokens, tokenColumns } from './listApiTokens.ts';
import type { RevokeApiTokenPayload } from './schema/RevokeApiTokenInput.ts';

/** A6: refused from the next request on. */
export async function revokeApiToken(
  em: EntityManager,
  actor: Actor,
  id: string,
): Promise<RevokeApiTokenPayload> {
  const [apiToken] = isUuid(id)
    ? await rows<ApiToken>(
        em,
        sql`update api_tokens t set revoked_at = now() where t.id = ${id} and ${managedTokens(actor)}
            returning ${tokenColumns}`,
      )
    : [];
  if (apiToken) {
    const subject = { type: 'TOKEN', name: apiToken.name } as const;
    await logSiteEvent(em, actor, 'revokeApiToken', subject, {}, { revoked: true });
    return { apiToken, userErrors: [] };
  }
  return { userErrors: [userError('UNKNOWN_ID', 'There is no such token, or it has been revoked.', ['id'])] };
}
