import { type EditableField, editableFields } from './editableFields.ts';
import type { Permission } from './permissions.ts';

interface Granting {
  permissions: readonly Permission[];
  editableFields?: readonly EditableField[] | null;
}

/** R3: the only details that somebody may edit by their roles together; undefined where one of them is not narrowed. */
export function narrowedFields(roles: readonly Granting[]): ReadonlySet<EditableField> | undefined {
  const editing = roles.filter(({ permissions }) => permissions.includes('users.edit'));
  if (editing.length === 0 || editing.some((role) => !role.editableFields)) return undefined;
  return new Set(editing.flatMap((role) => role.editableFields ?? []));
}

/** The details that are kept from somebody who may edit users. */
export function keptFields(own: ReadonlySet<EditableField> | undefined): EditableField[] {
  return own ? editableFields.filter((field) => !own.has(field)) : [];
}
