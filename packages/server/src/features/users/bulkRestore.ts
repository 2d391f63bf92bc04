import { sql } from '../../platform/database/sql.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';
import { keyTaken } from '../runs/undo/keyTaken.ts';

export interface RestoreUsers {
  /** Whether they get the license again that they had when they were deleted. */
  withLicense: boolean;
}

/** B11: deleted users come back; who is not deleted is unchanged, who has lost a key to somebody is refused. */
export const bulkRestore = bulkAction<RestoreUsers>({
  kind: 'RESTORE',
  permission: 'users.restore',
  reads: ['existence'],
  writes: ['existence'],
  onDeleted: true,
  takesSeats: ({ withLicense }) => withLicense,
  refusals: [{ code: RefusalCode.KEY_TAKEN, when: () => sql`u.deleted_at is not null and ${keyTaken}` }],
  differences: ({ targets, input }) => sql`
    select t.ordinal, t.user_id, 'existence'::text as field, null::jsonb as before,
      jsonb_strip_nulls(jsonb_build_object('license', ${
        input.withLicense
          ? sql`(select c.before ->> 'license' from changes c
                 where c.user_id = t.user_id and c.field = 'existence' and c.after is null order by c.id desc limit 1)`
          : sql`null::text`
      })) as after
    from ${targets} t join users u on u.id = t.user_id and u.deleted_at is not null`,
});
