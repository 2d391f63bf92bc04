import { ApiError } from '../../platform/errors.ts';
import type { Actor } from './Actor.ts';
import type { Permission } from './permissions.ts';
import { reachesSite } from './reachesSite.ts';

/** What belongs to the whole site is not changed by a role that reaches less far. */
export function assertReachesSite(actor: Actor, permission: Permission): void {
  if (reachesSite(actor, permission)) return;
  throw new ApiError('FORBIDDEN', `This needs the permission ${permission} for the whole site.`);
}
