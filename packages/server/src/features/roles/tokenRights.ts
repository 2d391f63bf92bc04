import type { Actor } from './Actor.ts';
import type { Permission, Scope } from './permissions.ts';

type Rights = ReadonlyMap<Permission, ReadonlySet<Scope>>;

/**
 * What somebody may give to an API token: what they hold, and to report presence, which no role need hold because
 * only a phone system does it, as far as their `tokens.manage` reaches.
 */
export function givableRights({ permissions }: Pick<Actor, 'permissions'>): Rights {
  const managed = permissions.get('tokens.manage');
  if (!managed) return permissions;
  const reported = new Set([...(permissions.get('presence.report') ?? []), ...managed]);
  return new Map([...permissions, ['presence.report', reported]]);
}

/** The maker of a token acting by it: what the token was given, as far as they hold it now. */
export function actingByToken(maker: Actor, tokenId: string, given: readonly Permission[]): Actor {
  const permissions = new Map([...givableRights(maker)].filter(([permission]) => given.includes(permission)));
  return { ...maker, tokenId, permissions };
}
