import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import type { ApiToken } from './ApiToken.ts';

export const tokenColumns = sql`t.id, t.name, t.permissions, t.scopes, t.created_by_name as "createdByName",
  t.created_at as "createdAt", t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt"`;

/** Those that nobody has revoked. The table is outside row-level security, so the site is always named. */
export function liveTokens(siteId: string): Sql {
  return sql`t.site_id = ${siteId} and t.revoked_at is null`;
}

/** The tokens that the actor may manage: one's own, and those of users whom `tokens.manage` reaches. */
export function managedTokens(actor: Actor): Sql {
  const reached = reachesSite(actor, 'tokens.manage')
    ? sql`true`
    : sql`(t.created_by = ${actor.userId}
        or t.created_by in (select u.id from readable_users u where ${visibleUsers(actor, 'tokens.manage')}))`;
  return sql`${liveTokens(actor.siteId)} and ${reached}`;
}

export function listApiTokens(em: EntityManager, actor: Actor): Promise<ApiToken[]> {
  return rows(
    em,
    sql`select ${tokenColumns} from api_tokens t where ${managedTokens(actor)} order by t.created_at desc, t.id desc`,
  );
}
