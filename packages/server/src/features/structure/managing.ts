import { ApiError } from '../../platform/errors.ts';
import type { Actor } from '../roles/Actor.ts';

/** What a site is made of belongs to the whole site, so a role that reaches less far does not change it. */
export function assertManages(actor: Actor): void {
  if (actor.permissions.get('structure.manage')?.has('SITE')) return;
  throw new ApiError(
    'FORBIDDEN',
    'This needs the permission structure.manage for the whole site; your roles give it for a part only.',
  );
}
