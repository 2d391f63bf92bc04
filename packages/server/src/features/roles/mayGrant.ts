import type { Actor } from './Actor.ts';
import type { EditableField } from './editableFields.ts';
import type { Permission, Scope } from './permissions.ts';

export interface Grantable {
  scope: Scope;
  permissions: readonly Permission[];
  editableFields?: readonly EditableField[] | null;
}

/** U6: nobody grants a role that allows more, or reaches further, than they themselves. */
export function mayGrant(actor: Actor, { scope, permissions, editableFields }: Grantable): boolean {
  const held = permissions.every((permission) => {
    const own = actor.permissions.get(permission);
    return own !== undefined && (own.has('SITE') || own.has(scope));
  });
  const { editableFields: own } = actor;
  if (!own || !permissions.includes('users.edit')) return held;
  return held && (editableFields?.every((field) => own.has(field)) ?? false);
}
