import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { assertReachesSite } from '../roles/assertReachesSite.ts';
import { type Grantable, mayGrant } from '../roles/mayGrant.ts';
import { begin, type Started } from '../runs/begin.ts';
import { guard } from '../runs/guard.ts';
import { BACKGROUND_ABOVE } from '../runs/limits.ts';
import { unknownId } from '../structure/taken.ts';
import { deleteRole } from './deleteRole.ts';

export interface DeleteRoleValues {
  id: string;
  reassignTo?: string | null;
  confirmCount?: number | null;
  idempotencyKey?: string | null;
  reason?: string | null;
}

interface Found extends Grantable {
  id: string;
  name: string;
  builtIn: boolean;
  users: number;
  deleted: number;
  grants: number;
}

/** Begins the run that deletes a custom role; it is all or nothing, so that nobody is left with a role that is gone. */
export function startDeleteRole(em: EntityManager, actor: Actor, values: DeleteRoleValues): Promise<Started> {
  assertReachesSite(actor, deleteRole.permission);
  const { id, idempotencyKey, reason } = values;
  const reassignTo = values.reassignTo ?? null;
  const claim = idempotencyKey
    ? { mutation: 'deleteRole', key: idempotencyKey, input: { id, reassignTo, reason } }
    : undefined;
  return begin(em, actor, claim, async (tx) => {
    const role = await find(tx, actor, id);
    const other = reassignTo ? await find(tx, actor, reassignTo) : undefined;
    const userErrors = [
      ...judge(actor, id, role),
      ...(reassignTo ? judgeOther(actor, id, reassignTo, other) : judgeUse(role)),
    ];
    if (!role || userErrors.length > 0) return { userErrors };
    const { siteId } = actor;
    const { confirmCount } = values;
    const guarded = await guard(tx, { siteId, count: role.users, confirmCount });
    if (guarded.userErrors.length > 0) return guarded;
    const { approvalRequired } = guarded;
    const background = role.users + role.deleted > BACKGROUND_ABOVE;
    return {
      background,
      run: {
        kind: deleteRole.kind,
        status: approvalRequired ? 'PLANNING' : background ? 'QUEUED' : 'RUNNING',
        mutation: 'deleteRole',
        selection: {},
        input: { id: role.id, name: role.name, reassignTo },
        onRefusal: 'ABORT',
        reason: reason ?? null,
        undoOf: null,
        confirmedCount: confirmCount ?? null,
        approvalRequired,
      },
    };
  });
}

async function find(em: EntityManager, { siteId }: Actor, id: string): Promise<Found | undefined> {
  if (!isUuid(id)) return undefined;
  const [role] = await rows<Omit<Found, 'users' | 'deleted' | 'grants'>>(
    em,
    sql`select id, name, built_in as "builtIn", scope, permissions, editable_fields as "editableFields" from roles
        where id = ${id} and site_id = ${siteId}`,
  );
  if (!role) return undefined;
  const counts = await row<Pick<Found, 'users' | 'deleted' | 'grants'>>(
    em,
    sql`select count(*) filter (where u.deleted_at is null)::int as users,
          count(*) filter (where u.deleted_at is not null)::int as deleted,
          (select count(*)::int from site_grants where role_id = ${id}) as grants
        from user_roles held join readable_users u on u.id = held.user_id where held.role_id = ${id}`,
  );
  return { ...role, ...counts };
}

function judge(actor: Actor, id: string, role: Found | undefined): UserError[] {
  if (!role) return [unknownId('role', id)];
  if (role.builtIn) {
    return [userError('NOT_ALLOWED', `${role.name} is built in, so it cannot be deleted.`, ['id'])];
  }
  if (mayGrant(actor, role)) return [];
  const message = `${role.name} allows more than you may do yourself. Ask an administrator.`;
  return [userError('NOT_ALLOWED', message, ['id'])];
}

/** Whoever is left with it would have a role that is gone, also those who may be restored. */
function judgeUse(role: Found | undefined): UserError[] {
  if (!role || role.users + role.deleted + role.grants === 0) return [];
  const holders = [
    `${role.users} users`,
    ...(role.deleted > 0 ? [`${role.deleted} deleted users who could be restored`] : []),
    ...(role.grants > 0 ? [`${role.grants} people of other sites`] : []),
  ].join(', ');
  const message = `${role.name} is held by ${holders}. Give the role that they get instead as reassignTo.`;
  return [userError('IN_USE', message, ['reassignTo'])];
}

function judgeOther(actor: Actor, id: string, reassignTo: string, other: Found | undefined): UserError[] {
  if (!other) return [{ ...unknownId('role', reassignTo), path: ['reassignTo'] }];
  if (reassignTo.toLowerCase() === id.toLowerCase()) {
    return [userError('INVALID', 'The holders need another role than the one that goes.', ['reassignTo'])];
  }
  if (mayGrant(actor, other)) return [];
  const message = `${other.name} allows more than you may do yourself. Choose another role.`;
  return [userError('NOT_ALLOWED', message, ['reassignTo'])];
}
