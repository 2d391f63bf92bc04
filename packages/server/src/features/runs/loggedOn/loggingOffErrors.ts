import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import { type Actor, may } from '../../roles/Actor.ts';
import type { OnLoggedOn } from '../schema/OnLoggedOn.ts';

/** Who may not end sessions may not log people off on the way to something else. */
export function loggingOffErrors(actor: Actor, onLoggedOn: `${OnLoggedOn}`): UserError[] {
  if (onLoggedOn !== 'LOG_OFF' || may(actor, 'sessions.end')) return [];
  const message = 'You may not log users off. Skip those who are logged on, or let them wait.';
  return [userError('INVALID', message, ['onLoggedOn'])];
}
