import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { nameProblem } from '../../platform/text/nameProblem.ts';
import type { Actor } from './Actor.ts';
import type { RoleValues } from './createRole.ts';
import { mayGrant } from './mayGrant.ts';

/** What is wrong with the values of a role, all at once. U6: it allows nothing that the actor may not do. */
export function judgeRole(
  actor: Actor,
  { name, scope, permissions, editableFields }: RoleValues,
): UserError[] {
  const errors: UserError[] = [];
  const problem = nameProblem(name);
  if (problem) errors.push(userError(name === '' ? 'REQUIRED' : 'INVALID', problem, ['name']));
  for (const [index, permission] of permissions.entries()) {
    if (mayGrant(actor, { scope, permissions: [permission], editableFields: editableFields ?? null }))
      continue;
    const message = `You do not hold ${permission} as far as this role would reach, so you cannot give it. Take it out.`;
    errors.push(userError('NOT_ALLOWED', message, ['permissions', String(index)]));
  }
  if (editableFields?.length === 0) {
    const message = 'Name at least one field, or take users.edit out of the role.';
    errors.push(userError('REQUIRED', message, ['editableFields']));
  }
  return errors;
}
