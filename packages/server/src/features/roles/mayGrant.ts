import type { Actor } from './Actor.ts';
import type { Permission, Scope } from './permissions.ts';

/** U6: nobody grants a role that allows more, or reaches further, than they themselves. */
export function mayGrant(actor: Actor, role: { scope: Scope; permissions: readonly Permission[] }): boolean {
  return role.permissions.every((permission) => {
    const own = actor.permissions.get(permission);
    return own !== undefined && (own.has('SITE') || own.has(role.scope));
  });
}
