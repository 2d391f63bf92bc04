import { type Sql, sql } from '../../platform/database/sql.ts';
import { lastAdministrator } from '../roles/administrators.ts';
import type { Permission } from '../roles/permissions.ts';
import { type BulkAction, bulkAction, type Refusal } from '../runs/BulkAction.ts';
import type { FieldName } from '../runs/fields.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

/** B9, U9: what keeps people out spares oneself and the last administrator. */
const spared: Refusal<unknown>[] = [
  { code: RefusalCode.SELF, when: ({ actor }) => sql`u.id = ${actor.userId}` },
  { code: RefusalCode.LAST_ADMINISTRATOR, when: ({ actor }) => lastAdministrator(actor) },
];

function marks(targets: Sql, field: FieldName, column: string, set: boolean): Sql {
  const value = sql.ref(`u.${column}`);
  return sql`
    select t.ordinal, t.user_id, ${field}::text as field, to_jsonb(${value}) as before,
      ${set ? sql`to_jsonb(now())` : sql`null::jsonb`} as after
    from ${targets} t join users u on u.id = t.user_id and u.deleted_at is null
    where ${value} is ${set ? sql`null` : sql`not null`}`;
}

function statusAction(
  kind: string,
  permission: Permission,
  field: 'lockedAt' | 'suspendedAt',
  column: string,
  set: boolean,
): BulkAction<unknown> {
  return bulkAction<unknown>({
    kind,
    permission,
    reads: [field],
    writes: [field],
    removes: () => set,
    refusals: set ? spared : [],
    differences: ({ targets }) => marks(targets, field, column, set),
  });
}

/** B22: a locked account cannot sign in, and its sessions end. */
export const bulkLock = statusAction('LOCK', 'accounts.lock', 'lockedAt', 'locked_at', true);
/** B22, A3: opens the account again, failures forgotten; it changes no password. */
export const bulkUnlock = statusAction('UNLOCK', 'accounts.lock', 'lockedAt', 'locked_at', false);
/** B22: back from suspension, with what the user had. */
export const bulkReactivate = statusAction(
  'REACTIVATE',
  'accounts.lock',
  'suspendedAt',
  'suspended_at',
  false,
);

export interface SuspendUsers {
  /** Whether their license seats are freed; all else is kept. */
  freeLicense: boolean;
}

/** B22: a suspended user cannot sign in. */
export const bulkSuspend = bulkAction<SuspendUsers>({
  kind: 'SUSPEND',
  permission: 'accounts.lock',
  reads: ['suspendedAt', 'license'],
  writes: ['suspendedAt', 'license'],
  removes: () => true,
  refusals: spared,
  differences: ({ targets, input }) =>
    input.freeLicense
      ? sql`${marks(targets, 'suspendedAt', 'suspended_at', true)} union all
          select t.ordinal, t.user_id, 'license', to_jsonb(l.license), null::jsonb
          from ${targets} t join license_seats l on l.user_id = t.user_id`
      : marks(targets, 'suspendedAt', 'suspended_at', true),
});
