import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../../platform/database/sql.ts';
import { uuids } from '../../../../platform/database/uuids.ts';
import { type UserError, userError } from '../../../../platform/graphql/UserError.ts';
import { lastAdministrator, stopsAdministering } from '../../../roles/administrators.ts';
import { type Grantable, mayGrant } from '../../../roles/mayGrant.ts';
import type { Subject } from '../Subject.ts';

/** U6, U9: nobody gives or takes what they may not do, demotes themselves or removes the last administrator. */
export async function roleErrors(em: EntityManager, subject: Subject): Promise<UserError[]> {
  const { actor, id, present, values } = subject;
  if (!values.roles) return [];
  const held = present?.roles ?? [];
  const wanted = values.roles;
  const gone = held.filter((role) => !wanted.includes(role));
  const moved = [...wanted.filter((role) => !held.includes(role)), ...gone];
  const named = await rows<Grantable & { id: string; name: string }>(
    em,
    sql`select id, name, scope, permissions, editable_fields as "editableFields" from roles
        where id = any(${uuids(moved)}::uuid[])`,
  );
  const errors = named
    .filter((role) => !mayGrant(actor, role))
    .map((role) => {
      const place = wanted.indexOf(role.id);
      const message = `${role.name} allows more than you may do yourself. Ask an administrator.`;
      return userError('ROLE_ABOVE_OWN', message, place < 0 ? ['roleIds'] : ['roleIds', String(place)]);
    });
  if (gone.length === 0) return errors;
  if (id === actor.userId) {
    const message = 'Nobody takes roles from themselves. Ask another administrator.';
    errors.push(userError('NOT_ALLOWED', message, ['roleIds']));
  }
  const goes = sql`held.role_id = any(${gone}::uuid[])`;
  const { last } = await row<{ last: boolean }>(
    em,
    sql`with targets as (select ${id}::uuid as user_id)
        select exists (select from readable_users u where u.id = ${id}
          and ${stopsAdministering(goes, sql`${uuids(wanted)}::uuid[]`)} and ${lastAdministrator(actor)}) as last`,
  );
  if (last) {
    const message = 'This is the last administrator of the site. Make somebody else administrator first.';
    errors.push(userError('LAST_ADMINISTRATOR', message, ['roleIds']));
  }
  return errors;
}
