import type { Permission } from '../../roles/permissions.ts';
import { type ColumnKey, columnKeys, columnOf } from '../columns.ts';
import type { StoredOptions } from '../StoredOptions.ts';

interface NeededRights {
  /** For the whole site. */
  site: Permission[];
  /** For each new user, as far as they reach. */
  creating: Permission[];
  /** For each user who is there already, likewise. */
  updating: Permission[];
}

/** What a file would do needs the permissions that the same work by hand needs. */
export function neededRights(has: (key: ColumnKey) => boolean, options: StoredOptions): NeededRights {
  const { existing, defaultLicense, activation, createMissing = [] } = options;
  const creating: Permission[] = ['imports.run', 'users.create'];
  if (has('license') || (defaultLicense ?? 'NONE') !== 'NONE') creating.push('licenses.assign');
  if (activation === 'NOW') creating.push('passwords.reset');
  const updating: Permission[] = existing === 'UPDATE' ? ['imports.run', 'users.edit'] : [];
  if (existing === 'UPDATE') {
    if (has('license')) updating.push('licenses.assign');
    if (has('roles')) updating.push('roles.assign');
    if (columnKeys.some((key) => key !== 'roles' && columnOf(key).kind === 'list' && has(key))) {
      updating.push('users.assign');
    }
  }
  return { site: createMissing.length > 0 ? ['structure.manage'] : [], creating, updating };
}
