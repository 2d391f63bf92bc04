import type { RoleValues } from './createRole.ts';

/** A role as the change log keeps it. */
export function roleWords({ name, userType, scope, permissions, editableFields }: RoleValues) {
  return {
    name,
    userType,
    scope,
    permissions: [...permissions].sort(),
    editableFields: editableFields ? [...editableFields].sort() : null,
  };
}
