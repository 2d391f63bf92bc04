import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { CreateUserRun } from './createUserAction.ts';
import { reaches } from './judge/rightErrors.ts';
import { judgeUser } from './judgeUser.ts';
import type { Subject } from './Subject.ts';

/** All that keeps a new user from being made; `unread` are fields whose values could not be read. */
export async function judgeNewUser(
  em: EntityManager,
  actor: Actor,
  { userId, values, activation }: CreateUserRun,
  unread: readonly string[] = [],
): Promise<UserError[]> {
  const subject: Subject = { actor, id: userId, present: null, values, after: values };
  const errors = await judgeUser(em, subject, unread);
  if (activation === 'NOW' && !(await reaches(em, subject, 'passwords.reset'))) {
    const message =
      'Inviting needs the permission passwords.reset there. Choose LATER, or ask an administrator.';
    errors.push(userError('NOT_ALLOWED', message, ['activation']));
  }
  return errors;
}
