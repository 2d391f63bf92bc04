import type { Actor } from './Actor.ts';
import type { Permission } from './permissions.ts';

/** Whether a permission of the actor reaches every user of the site. */
export function reachesSite(
  { permissions, resourceFilter }: Pick<Actor, 'permissions' | 'resourceFilter'>,
  permission: Permission,
): boolean {
  return !resourceFilter && (permissions.get(permission)?.has('SITE') ?? false);
}
