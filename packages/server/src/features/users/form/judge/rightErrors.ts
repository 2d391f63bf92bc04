import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../../platform/graphql/UserError.ts';
import { may } from '../../../roles/Actor.ts';
import { keptFields } from '../../../roles/narrowedFields.ts';
import type { Permission } from '../../../roles/permissions.ts';
import { canonical } from '../../../runs/idempotency.ts';
import { visibleUsers } from '../../../selections/visibleUsers.ts';
import { type FormField, inputName } from '../FormValues.ts';
import { neededFor } from '../neededFor.ts';
import type { Subject } from '../Subject.ts';
import { asNew } from './asNew.ts';

/** R2, R3: what the actor may not change of this user, or may not give somebody there. */
export async function rightErrors(em: EntityManager, subject: Subject): Promise<UserError[]> {
  const { actor, present, values } = subject;
  const touched = changed(subject);
  const errors = present
    ? keptFields(actor.editableFields)
        .filter((field) => touched.includes(field))
        .map((field) =>
          userError('FIELD_NOT_EDITABLE', 'Your roles do not let you edit this. Ask an administrator.', [
            inputName(field),
          ]),
        )
    : [];
  const needed = new Map<Permission, string>();
  if (!present) needed.set('users.create', outside(subject));
  for (const field of touched) {
    if (!present && field !== 'license') continue;
    const permission = neededFor(field);
    if (permission && !needed.has(permission)) needed.set(permission, inputName(field));
  }
  for (const [permission, path] of needed) {
    if (await reaches(em, subject, permission)) continue;
    const message =
      permission === 'users.create'
        ? 'You may not create users there. Choose an org unit or a team of your own.'
        : may(actor, permission)
          ? `Your permission ${permission} does not reach this user. Ask an administrator.`
          : `This needs the permission ${permission}, which your roles do not give.`;
    errors.push(userError('NOT_ALLOWED', message, [path]));
  }
  return values.userGroupId && present
    ? [...errors, userError('NOT_ALLOWED', moved, ['userGroupId'])]
    : errors;
}

const moved = 'A move to another user group is an operation of its own: bulkMoveToUserGroup.';

/** Where a new user would be in reach. */
function outside({ actor }: Subject): string {
  const scopes = actor.permissions.get('users.create');
  if (scopes?.has('SITE')) return 'userGroupId';
  return scopes?.has('ORG_UNIT') ? 'orgUnitId' : 'teamIds';
}

function changed({ present, values }: Subject): FormField[] {
  return (Object.keys(values) as FormField[]).filter(
    (field) =>
      values[field] !== undefined && canonical(values[field]) !== canonical(present?.[field] ?? null),
  );
}

export async function reaches(em: EntityManager, subject: Subject, permission: Permission): Promise<boolean> {
  const { actor, id, present } = subject;
  const condition = visibleUsers(actor, permission);
  const { reached } = await row<{ reached: boolean }>(
    em,
    present
      ? sql`select exists (select from readable_users u where u.id = ${id} and ${condition}) as reached`
      : asNew(subject, sql`select exists (select from coming u where ${condition}) as reached`),
  );
  return reached;
}
