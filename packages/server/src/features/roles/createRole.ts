import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { trimText } from '../../platform/text/trimText.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from './Actor.ts';
import { assertReachesSite } from './assertReachesSite.ts';
import type { EditableField } from './editableFields.ts';
import { judgeRole } from './judgeRole.ts';
import { orNameTaken } from './orNameTaken.ts';
import type { Permission, Scope } from './permissions.ts';
import type { Role } from './Role.ts';
import { roleWords } from './roleWords.ts';
import type { UserType } from './UserType.ts';

export interface RoleValues {
  name: string;
  userType: `${UserType}`;
  scope: Scope;
  permissions: readonly Permission[];
  editableFields?: readonly EditableField[] | null;
}

export type SavedRole = { role?: Role; userErrors: UserError[] };

/** R1: a role of the site's own. */
export async function createRole(em: EntityManager, actor: Actor, given: RoleValues): Promise<SavedRole> {
  assertReachesSite(actor, 'roles.manage');
  const values = { ...given, name: trimText(given.name) };
  const userErrors = judgeRole(actor, values);
  if (userErrors.length > 0) return { userErrors };
  const { name, userType, scope, permissions, editableFields } = values;
  return orNameTaken(name, () =>
    inSite(em, actor.siteId, async (tx) => {
      const role = await row<Role>(
        tx,
        sql`insert into roles (site_id, name, user_type, scope, permissions, editable_fields)
            values (${actor.siteId}, ${name}, ${userType}, ${scope}, ${[...new Set(permissions)]},
              ${editableFields ? [...new Set(editableFields)] : null}::text[])
            returning id, name, user_type as "userType", built_in as "builtIn"`,
      );
      const subject = { type: 'ROLE', name, id: role.id } as const;
      await logSiteEvent(tx, actor, 'createRole', subject, {}, roleWords(values));
      return { role, userErrors: [] };
    }),
  );
}
