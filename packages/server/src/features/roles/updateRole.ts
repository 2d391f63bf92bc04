import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { trimText } from '../../platform/text/trimText.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from './Actor.ts';
import { administersSite, administratorWithout, lockAdministrators } from './administrators.ts';
import { assertReachesSite } from './assertReachesSite.ts';
import type { RoleValues, SavedRole } from './createRole.ts';
import { judgeRole } from './judgeRole.ts';
import { mayGrant } from './mayGrant.ts';
import { orNameTaken } from './orNameTaken.ts';
import type { Role } from './Role.ts';
import { roleWords } from './roleWords.ts';

type Changes = { id: string } & { [Key in keyof RoleValues]?: RoleValues[Key] | null };
type Stored = RoleValues & { id: string; builtIn: boolean };

/** R1: changes a custom role. Whoever holds it has the changed rights from their next request on (U6). */
export async function updateRole(em: EntityManager, actor: Actor, changes: Changes): Promise<SavedRole> {
  assertReachesSite(actor, 'roles.manage');
  const name = typeof changes.name === 'string' ? trimText(changes.name) : undefined;
  return orNameTaken(name ?? '', () =>
    inSite(em, actor.siteId, async (tx) => {
      await lockAdministrators(tx, actor.siteId);
      const stored = await findRole(tx, actor, changes.id);
      const problem = refusal(actor, changes.id, stored);
      if (!stored || problem) return { userErrors: problem ? [problem] : [] };
      const values: RoleValues = {
        name: name ?? stored.name,
        userType: changes.userType ?? stored.userType,
        scope: changes.scope ?? stored.scope,
        permissions: changes.permissions ?? stored.permissions,
        editableFields:
          changes.editableFields === undefined ? (stored.editableFields ?? null) : changes.editableFields,
      };
      const userErrors = [...judgeRole(actor, values), ...(await judgeLoss(tx, actor, stored, values))];
      if (userErrors.length > 0) return { userErrors };
      const subject = { type: 'ROLE', name: stored.name, id: stored.id } as const;
      await logSiteEvent(tx, actor, 'updateRole', subject, roleWords(stored), roleWords(values));
      return { role: await save(tx, stored.id, values), userErrors };
    }),
  );
}

async function findRole(em: EntityManager, { siteId }: Actor, id: string): Promise<Stored | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await rows<Stored>(
    em,
    sql`select id, name, user_type as "userType", built_in as "builtIn", scope, permissions,
          editable_fields as "editableFields"
        from roles where id = ${id} and site_id = ${siteId} for no key update`,
  );
  return found;
}

function refusal(actor: Actor, id: string, role: Stored | undefined): UserError | undefined {
  if (!role) {
    const message = `There is no role with the id "${id}". It may have been deleted; look at the list again.`;
    return userError('UNKNOWN_ID', message, ['id']);
  }
  if (role.builtIn) {
    const message = `${role.name} is built in and stays as it is. Copy it, and edit the copy.`;
    return userError('NOT_ALLOWED', message, ['id']);
  }
  if (!mayGrant(actor, role)) {
    const message = `${role.name} allows more than you may do yourself. Ask an administrator.`;
    return userError('NOT_ALLOWED', message, ['id']);
  }
  return undefined;
}

/** U9, B9: who manages roles by this one only does not lose that by its change, nor does the site its last one. */
async function judgeLoss(
  em: EntityManager,
  actor: Actor,
  before: Stored,
  after: RoleValues,
): Promise<UserError[]> {
  if (!administersSite(before) || administersSite(after)) return [];
  const { own, others } = await administratorWithout(em, actor, before.id);
  if (own && others) return [];
  const message = own
    ? `Without roles.manage in ${before.name} the site would have no administrator. Give somebody another role with it first.`
    : `You manage roles by ${before.name} yourself, so you cannot take roles.manage out of it. Ask another administrator.`;
  return [userError('NOT_ALLOWED', message, ['permissions'])];
}

function save(em: EntityManager, id: string, values: RoleValues): Promise<Role> {
  const { name, userType, scope, permissions, editableFields } = values;
  return row<Role>(
    em,
    sql`update roles set name = ${name}, user_type = ${userType}, scope = ${scope},
          permissions = ${[...new Set(permissions)]},
          editable_fields = ${editableFields ? [...new Set(editableFields)] : null}::text[]
        where id = ${id} returning id, name, user_type as "userType", built_in as "builtIn"`,
  );
}
