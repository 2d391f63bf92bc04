import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import { uuids } from '../../platform/database/uuids.ts';
import type { Actor } from '../roles/Actor.ts';
import { aboveActor } from '../roles/aboveActor.ts';
import { lastAdministrator, stopsAdministering } from '../roles/administrators.ts';
import { type Grantable, mayGrant } from '../roles/mayGrant.ts';
import type { AssignMode } from '../runs/AssignMode.ts';
import { bulkAction, type InputError } from '../runs/BulkAction.ts';
import { membershipDifferences } from '../runs/differences/membershipDifferences.ts';
import { existing } from '../runs/existing.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

export interface AssignRoles {
  roleIds: string[];
  mode: `${AssignMode}`;
}

/** Whether a role that `u` holds would go: a condition over the role id `held.role_id`. */
function goes({ roleIds, mode }: AssignRoles): Sql {
  const named = sql`held.role_id = any(${uuids(roleIds)}::uuid[])`;
  return mode === 'REMOVE' ? named : mode === 'REPLACE' ? sql`not ${named}` : sql`false`;
}

/** B13: roles are added, removed or replaced, as far as the actor may grant them (U6, U9). */
export const bulkAssignRoles = bulkAction<AssignRoles>({
  kind: 'ASSIGN_ROLES',
  permission: 'roles.assign',
  reads: ['roles'],
  writes: ['roles'],
  removes: ({ mode }) => mode !== 'ADD',
  refusals: [
    {
      code: RefusalCode.SELF,
      when: ({ actor, input }) => sql`u.id = ${actor.userId} and exists (
        select from user_roles held where held.user_id = u.id and ${goes(input)})`,
    },
    {
      code: RefusalCode.NO_ROLE_LEFT,
      when: ({ input }) =>
        input.mode === 'REMOVE'
          ? sql`not exists (select from user_roles held where held.user_id = u.id and not ${goes(input)})
                and exists (select from user_roles held where held.user_id = u.id)`
          : sql`false`,
    },
    {
      code: RefusalCode.ROLE_ABOVE_OWN,
      when: ({ actor, input }) => sql`exists (
        select from user_roles held join roles r on r.id = held.role_id
        where held.user_id = u.id and ${goes(input)} and ${aboveActor(actor)})
        or exists (select from roles r where r.id = any(${uuids(input.roleIds)}::uuid[]) and ${aboveActor(actor)})`,
    },
    {
      code: RefusalCode.LAST_ADMINISTRATOR,
      when: ({ actor, input }) => {
        const comes = input.mode === 'REMOVE' ? [] : uuids(input.roleIds);
        return sql`${stopsAdministering(goes(input), sql`${comes}::uuid[]`)} and ${lastAdministrator(actor)}`;
      },
    },
  ],
  validate: async (em, actor, { roleIds }) => [
    ...(await existing(em, {
      table: 'roles',
      word: 'role',
      ids: roleIds,
      path: ['roleIds'],
      required: true,
    })),
    ...(await aboveOwn(em, actor, roleIds)),
  ],
  differences: ({ targets, input }) => membershipDifferences(targets, 'roles', input.roleIds, input.mode),
});

/** U6: nobody gives or takes a role that allows more than they may do themselves. */
async function aboveOwn(em: EntityManager, actor: Actor, roleIds: string[]): Promise<InputError[]> {
  const named = await rows<Grantable & { id: string; name: string }>(
    em,
    sql`select id, name, scope, permissions, editable_fields as "editableFields" from roles where id = any(${uuids(roleIds)}::uuid[])`,
  );
  return named
    .filter((role) => !mayGrant(actor, role))
    .map(({ id, name }) => ({
      code: 'INVALID',
      message: `${name} allows more than you may do yourself. Ask an administrator.`,
      path: ['roleIds', String(roleIds.indexOf(id))],
    }));
}
