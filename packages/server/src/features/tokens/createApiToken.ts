import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { ApiError } from '../../platform/errors.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { hashToken } from '../accounts/sessionToken.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import { type Actor, may } from '../roles/Actor.ts';
import type { Permission } from '../roles/permissions.ts';
import { givableRights } from '../roles/tokenRights.ts';
import type { ApiToken } from './ApiToken.ts';
import type { ApiTokenScope } from './ApiTokenScope.ts';
import { liveTokens, tokenColumns } from './listApiTokens.ts';
import type { CreateApiTokenPayload } from './schema/CreateApiTokenInput.ts';

interface NewToken {
  name: string;
  permissions: readonly Permission[];
  scopes: readonly ApiTokenScope[];
  expiresAt: Date;
}

const MOST_TOKENS = 200;
const MOST_DAYS = 366;

/** A6: shown once, stored as a hash, never with more than its maker may do. */
export async function createApiToken(
  em: EntityManager,
  actor: Actor,
  { name, permissions, scopes, expiresAt }: NewToken,
): Promise<CreateApiTokenPayload> {
  // Or a token could outlive itself, and its successors would not be found by who revokes it.
  if (actor.tokenId) {
    throw new ApiError('FORBIDDEN', 'An API token cannot make another. Sign in as the person who needs it.');
  }
  const trimmed = name.trim();
  const userErrors = [
    ...nameErrors(trimmed),
    ...permissionErrors(actor, permissions),
    ...scopeErrors(actor, scopes),
    ...expiryErrors(expiresAt),
    ...(await numberErrors(em, actor)),
  ];
  if (userErrors.length > 0) return { userErrors };
  // The prefix lets scanners of source code recognise one that has leaked.
  const token = `muster_${randomBytes(32).toString('base64url')}`;
  const given = [...new Set(permissions)];
  const apiToken = await row<ApiToken>(
    em,
    sql`insert into api_tokens as t (site_id, name, token_hash, permissions, scopes, created_by, created_by_name, expires_at)
        values (${actor.siteId}, ${trimmed}, ${hashToken(token)}, ${given}::text[], ${[...new Set(scopes)]}::text[], ${actor.userId}, ${actor.name},
          ${expiresAt})
        returning ${tokenColumns}`,
  );
  const rights = {
    name: trimmed,
    permissions: given,
    scopes: [...scopes],
    expiresAt: expiresAt.toISOString(),
  };
  await logSiteEvent(em, actor, 'createApiToken', { type: 'TOKEN', name: trimmed }, {}, rights);
  return { apiToken, token, userErrors };
}

function nameErrors(name: string): UserError[] {
  return name ? [] : [userError('REQUIRED', 'Say what the token is for.', ['name'])];
}

function permissionErrors(actor: Actor, permissions: readonly Permission[]): UserError[] {
  const own = givableRights(actor);
  return permissions.flatMap((permission, index) =>
    own.has(permission)
      ? []
      : userError(
          'PERMISSION_NOT_HELD',
          `You do not hold the permission ${permission}, so a token of yours cannot either. Leave it out.`,
          ['permissions', String(index)],
        ),
  );
}

function scopeErrors(actor: Actor, scopes: readonly ApiTokenScope[]): UserError[] {
  if (scopes.length === 0 || may(actor, 'users.export')) return [];
  const message = 'The scope EXPORT needs the permission users.export, which you do not hold. Leave it out.';
  return [userError('PERMISSION_NOT_HELD', message, ['scopes', '0'])];
}

function expiryErrors(expiresAt: Date): UserError[] {
  const days = (expiresAt.getTime() - Date.now()) / 86_400_000;
  if (days > 0 && days <= MOST_DAYS) return [];
  const message = `The token would expire at ${expiresAt.toISOString()}. Choose a time within the next ${MOST_DAYS} days.`;
  return [userError('INVALID', message, ['expiresAt'])];
}

async function numberErrors(em: EntityManager, { siteId }: Actor): Promise<UserError[]> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from api_tokens t where ${liveTokens(siteId)}`,
  );
  if (count < MOST_TOKENS) return [];
  const message = `The site has ${count} API tokens, as many as it may. Revoke those that nobody needs.`;
  return [userError('TOO_MANY_OPEN', message)];
}
