import type { AuthCheckerFn } from 'type-graphql';
import { may } from '../features/roles/Actor.ts';
import type { Context } from '../features/roles/Context.ts';
import type { Permission } from '../features/roles/permissions.ts';
import { ApiError } from '../platform/errors.ts';

/** `@Authorized('users.read')`: signed in, and each of these permissions held in the site. */
export const authorize: AuthCheckerFn<Context, Permission> = ({ context }, needed) => {
  const missing = needed.filter((permission) => !may(context.actor, permission));
  if (missing.length) {
    throw new ApiError(
      'FORBIDDEN',
      `This needs the permission ${missing.join(', ')}, which your roles do not give.`,
    );
  }
  return true;
};
