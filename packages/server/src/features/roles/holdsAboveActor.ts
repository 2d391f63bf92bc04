import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from './Actor.ts';
import { aboveActor } from './aboveActor.ts';

/**
 * What a link or a code is sent to, and what one signs in with: who may change these of somebody could become them, so
 * nobody changes them of a person who may do more (U6). Everybody changes their own in their account.
 */
export const waysIn = ['email', 'mobile', 'username'] as const;

/** The user has a role that allows more than the actor may do, or administers the system as the actor does not. */
export function holdsAboveActor(actor: Actor, userId: Sql): Sql {
  return sql`(exists (select from user_roles held join roles r on r.id = held.role_id
      where held.user_id = ${userId} and ${aboveActor(actor)})
    or is_system_administrator(${userId}) and not is_system_administrator(${actor.userId}::uuid))`;
}
