import { type EditableField, editableFields } from './editableFields.ts';
import type { Permission, Scope } from './permissions.ts';

interface Granting {
  scope: Scope;
  permissions: readonly Permission[];
  editableFields?: readonly EditableField[] | null;
}

/**
 * R3: the only details that somebody may edit by their roles together; undefined for all of them. A role adds nothing
 * where another reaches further, and of an org unit and of teams only what both allow counts: what a role allows
 * is never done to users whom it does not reach.
 */
export function narrowedFields(roles: readonly Granting[]): ReadonlySet<EditableField> | undefined {
  const editing = roles.filter(({ permissions }) => permissions.includes('users.edit'));
  const ofScope = (wanted: Scope) => editing.filter(({ scope }) => scope === wanted);
  const site = ofScope('SITE');
  const parts = site.length > 0 ? [site] : [ofScope('ORG_UNIT'), ofScope('TEAMS')];
  const narrowed = parts.map(together).filter((fields) => fields !== undefined);
  const [first, ...others] = narrowed;
  return first && new Set([...first].filter((field) => others.every((fields) => fields.has(field))));
}

/** Roles of one scope add up. */
function together(editing: readonly Granting[]): ReadonlySet<EditableField> | undefined {
  if (editing.length === 0 || editing.some((role) => !role.editableFields)) return undefined;
  return new Set(editing.flatMap((role) => role.editableFields ?? []));
}

/** The details that are kept from somebody who may edit users. */
export function keptFields(own: ReadonlySet<EditableField> | undefined): EditableField[] {
  return own ? editableFields.filter((field) => !own.has(field)) : [];
}
