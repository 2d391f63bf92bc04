import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { EditConflict } from './EditConflict.ts';
import { readEditToken } from './editToken.ts';
import { type FormField, inputName } from './FormValues.ts';
import { findConflicts } from './findConflicts.ts';
import { judgeUser } from './judgeUser.ts';
import { presentValues } from './presentValues.ts';
import type { Subject } from './Subject.ts';
import type { UpdateUserRun } from './updateUserAction.ts';

export interface JudgedEdit {
  userErrors: UserError[];
  conflicts: EditConflict[];
}

/** All that keeps an edit from being saved, and both versions of what somebody else has changed (U10). */
export async function judgeEdit(
  em: EntityManager,
  actor: Actor,
  { userId, values, editToken }: UpdateUserRun,
  unread: readonly string[] = [],
): Promise<JudgedEdit> {
  const present = await presentValues(em, actor, userId);
  if (!present) {
    const message = `There is no user with the id "${userId}". They may have been deleted; look at the list again.`;
    return { userErrors: [userError('UNKNOWN_ID', message, ['id'])], conflicts: [] };
  }
  const subject: Subject = { actor, id: userId, present, values, after: { ...present, ...values } };
  const userErrors = await judgeUser(em, subject, unread);
  const token = readEditToken(editToken);
  const conflicts = token && (await findConflicts(em, subject, token));
  if (!conflicts) {
    const message = 'This is no editToken of the user as they are now. Read the user again.';
    return { userErrors: [...userErrors, userError('INVALID', message, ['editToken'])], conflicts: [] };
  }
  userErrors.push(
    ...conflicts.map(({ field, changedBy }) => {
      const message = `${changedBy} has changed this since you opened the form. Choose which value is to stay.`;
      return userError('CONFLICT', message, [inputName(field as FormField)]);
    }),
  );
  return { userErrors, conflicts };
}
