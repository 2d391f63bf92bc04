import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { hashToken } from '../accounts/sessionToken.ts';
import type { Actor } from '../roles/Actor.ts';
import { type ActorRow, actorOf } from '../roles/loadActor.ts';
import type { Permission } from '../roles/permissions.ts';
import { actingByToken } from '../roles/tokenRights.ts';
import type { ApiTokenScope } from './ApiTokenScope.ts';

interface TokenRow extends ActorRow {
  token_id: string;
  token_permissions: Permission[];
  token_scopes: `${ApiTokenScope}`[];
  site_id: string;
  another_site: boolean;
}

export interface TokenActor {
  tokenId: string;
  /** Null where the request names a site that is not the token's. */
  actor: Actor | null;
}

/** Who acts by a token; null for one that is unknown, revoked or expired, or whose maker may not act any more. */
export async function findToken(
  em: EntityManager,
  token: string,
  slug: string | null,
): Promise<TokenActor | null> {
  const [found] = await rows<TokenRow>(em, sql`select * from find_token(${hashToken(token)}, ${slug})`);
  if (!found) return null;
  const { token_id: tokenId, token_permissions: given } = found;
  if (found.another_site) return { tokenId, actor: null };
  const actor = actingByToken(actorOf(found, found.site_id), tokenId, given);
  return { tokenId, actor: { ...actor, exports: found.token_scopes.includes('EXPORT') } };
}
