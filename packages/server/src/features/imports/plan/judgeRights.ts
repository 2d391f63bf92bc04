import { ApiError } from '../../../platform/errors.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { EditableField } from '../../roles/editableFields.ts';
import { keptFields } from '../../roles/narrowedFields.ts';
import type { Permission } from '../../roles/permissions.ts';
import { reachesSite } from '../../roles/reachesSite.ts';
import { type ColumnKey, columnOf } from '../columns.ts';
import type { StoredOptions } from '../StoredOptions.ts';

type Columns = readonly (ColumnKey | null)[];

/**
 * What a file would do needs the permissions that the same work by hand needs. New users may sit anywhere, so each
 * must reach the whole site: one for a team or an org unit only is none here.
 */
export function lackingRights(
  actor: Actor,
  columns: Columns,
  { existing, defaultLicense, activation }: StoredOptions,
): Permission[] {
  const needed = new Set<Permission>(['imports.run', 'users.create']);
  if (columns.includes('license') || (defaultLicense ?? 'NONE') !== 'NONE') needed.add('licenses.assign');
  if (activation === 'NOW') needed.add('passwords.reset');
  if (existing === 'UPDATE') {
    needed.add('users.edit');
    for (const key of columns) {
      if (key === 'roles') needed.add('roles.assign');
      else if (key && columnOf(key).kind === 'list') needed.add('users.assign');
    }
  }
  return [...needed].filter((permission) => !reachesSite(actor, permission));
}

export function judgeRights(actor: Actor, columns: Columns, options: StoredOptions): void {
  const lacking = lackingRights(actor, columns, options);
  const kept = options.existing === 'UPDATE' ? keptColumns(actor, columns) : [];
  if (kept.length > 0) {
    const message = `Your roles do not let you edit ${kept.join(', ')}. Take the columns out, or leave users who exist as they are.`;
    throw new ApiError('FORBIDDEN', message);
  }
  if (lacking.length === 0) return;
  throw new ApiError(
    'FORBIDDEN',
    `This import needs the permission ${lacking.join(', ')} for the whole site, which your roles do not give.`,
  );
}

/** R3: columns of details that the roles of the actor keep from them, by their labels. */
function keptColumns({ editableFields }: Actor, columns: Columns): string[] {
  const fields: Partial<Record<ColumnKey, EditableField[]>> = {
    lanId: ['username'],
    fullName: ['firstName', 'lastName'],
    userGroup: ['userGroupId'],
    orgUnit: ['orgUnitId'],
    supervisor: ['supervisorId'],
    dataCenter: ['dataCenterId'],
  };
  const kept: readonly string[] = keptFields(editableFields);
  const isKept = (key: ColumnKey) => (fields[key] ?? [key]).some((field) => kept.includes(field));
  return columns.flatMap((key) => (key && isKept(key) ? columnOf(key).label : []));
}
