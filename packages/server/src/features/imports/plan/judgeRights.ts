import { ApiError } from '../../../platform/errors.ts';
import { type Actor, may } from '../../roles/Actor.ts';
import type { Permission } from '../../roles/permissions.ts';
import { type ColumnKey, columnOf } from '../columns.ts';
import type { StoredOptions } from '../StoredOptions.ts';

/** What a file would do needs the permissions that the same work by hand needs. */
export function judgeRights(
  actor: Actor,
  mapping: readonly (ColumnKey | null)[],
  { existing, defaultLicense }: StoredOptions,
): void {
  const needed = new Set<Permission>(['imports.run', 'users.create']);
  if (mapping.includes('license') || (defaultLicense ?? 'NONE') !== 'NONE') needed.add('licenses.assign');
  if (existing === 'UPDATE') {
    needed.add('users.edit');
    for (const key of mapping) {
      if (key === 'roles') needed.add('roles.assign');
      else if (key && columnOf(key).kind === 'list') needed.add('users.assign');
    }
  }
  const missing = [...needed].filter((permission) => !may(actor, permission));
  if (missing.length > 0) {
    throw new ApiError(
      'FORBIDDEN',
      `This import needs the permission ${missing.join(', ')}, which your roles do not give.`,
    );
  }
}
