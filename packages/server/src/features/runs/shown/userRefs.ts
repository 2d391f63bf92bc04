import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { UserRef } from './FieldDifference.ts';

/** The users by their ids; those who are not there yet are named by what a plan would create. */
export async function userRefs(
  em: EntityManager,
  ids: readonly string[],
  coming: ReadonlyMap<string, UserRef> = new Map(),
): Promise<(id: string) => UserRef> {
  const found = await rows<UserRef>(
    em,
    sql`select id, name, username from readable_users where id = any(${[...ids]}::uuid[])`,
  );
  const known = new Map(found.map((user) => [user.id, user]));
  return (id) => known.get(id) ?? coming.get(id) ?? { id, name: '', username: '' };
}

/** The users that rows of `existence` would create. */
export function comingUsers(differences: readonly { user_id: string; field: string; after: unknown }[]) {
  const coming = new Map<string, UserRef>();
  for (const { user_id, field, after } of differences) {
    if (field !== 'existence' || after === null) continue;
    const { firstName, lastName, username } = after as Record<string, string | undefined>;
    const name = [firstName, lastName].filter(Boolean).join(' ');
    coming.set(user_id, { id: user_id, name, username: username ?? '' });
  }
  return coming;
}
