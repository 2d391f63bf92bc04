import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../../platform/graphql/UserError.ts';
import { visibleUsers } from '../../../selections/visibleUsers.ts';
import { userKeys } from '../../keys/userKeys.ts';
import type { Subject } from '../Subject.ts';

/** Keys that somebody else in the site has; whose they are is told to who may see them. */
export async function keyErrors(em: EntityManager, { actor, id, values }: Subject): Promise<UserError[]> {
  const given = userKeys.flatMap(({ field, column, folded }) => {
    const value = values[field];
    return value ? [{ field, column, value, key: folded ? value.toLowerCase() : value }] : [];
  });
  if (given.length === 0) return [];
  const owners = given.map(
    ({ field, column, key }) => sql`
      select ${sql.lit(field)} as field, u.name, ${visibleUsers(actor, 'users.read')} as visible
      from readable_users u where u.site_id = ${actor.siteId} and u.deleted_at is null and u.id <> ${id}
        and ${sql.ref(`u.${column}`)} = ${key}`,
  );
  const found = await rows<{ field: string; name: string; visible: boolean }>(
    em,
    sql.join(owners, sql` union all `),
  );
  return found.map(({ field, name, visible }) => {
    const value = given.find((one) => one.field === field)?.value;
    const taken = visible ? `belongs to ${name}` : 'is taken';
    return userError('KEY_TAKEN', `“${value}” ${taken}. Choose another.`, [field]);
  });
}
