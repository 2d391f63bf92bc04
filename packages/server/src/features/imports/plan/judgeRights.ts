import { ApiError } from '../../../platform/errors.ts';
import { type Actor, may } from '../../roles/Actor.ts';
import type { EditableField } from '../../roles/editableFields.ts';
import { keptFields } from '../../roles/narrowedFields.ts';
import type { Permission } from '../../roles/permissions.ts';
import { reachesSite } from '../../roles/reachesSite.ts';
import type { ColumnKey } from '../columns.ts';
import type { StoredOptions } from '../StoredOptions.ts';
import { columnWords } from '../words/columnWords.ts';
import { importWords } from '../words/importWords.ts';
import { neededRights } from './neededRights.ts';

type Columns = readonly (ColumnKey | null)[];

/** Permissions that the actor lacks; rows outside what those reach that they have are errors of their own. */
export function lackingRights(actor: Actor, columns: Columns, options: StoredOptions): Permission[] {
  const { site, creating, updating } = neededRights((key) => columns.includes(key), options);
  const lacking = site.filter((permission) => !reachesSite(actor, permission));
  // Whether a new user is within a resource filter cannot be told, so who has one creates nobody.
  const users = [...creating, ...updating].filter(
    (permission) => actor.resourceFilter || !may(actor, permission),
  );
  return [...new Set([...lacking, ...users])];
}

export function judgeRights(actor: Actor, columns: Columns, options: StoredOptions): void {
  const words = importWords(actor);
  const lacking = lackingRights(actor, columns, options);
  const kept = options.existing === 'UPDATE' ? keptColumns(actor, columns) : [];
  if (kept.length > 0) {
    throw new ApiError('FORBIDDEN', words.fieldsKept(kept.join(', ')));
  }
  if (lacking.length === 0) return;
  throw new ApiError('FORBIDDEN', words.permissionLacking(lacking.join(', ')));
}

/** R3: columns of details that the roles of the actor keep from them, by their labels. */
function keptColumns({ editableFields, reads = 'en' }: Actor, columns: Columns): string[] {
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
  return columns.flatMap((key) => (key && isKept(key) ? columnWords(key, reads).label : []));
}
