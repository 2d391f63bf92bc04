import { sql } from '../../platform/database/sql.ts';
import { lastAdministrator } from '../roles/administrators.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

/** U7: deleted users free their seat at once and are kept for 30 days; who is deleted already is unchanged. */
export const bulkDelete = bulkAction<unknown>({
  kind: 'DELETE',
  permission: 'users.delete',
  reads: ['existence'],
  writes: ['existence'],
  onDeleted: true,
  removes: () => true,
  refusals: [
    { code: RefusalCode.SELF, when: ({ actor }) => sql`u.id = ${actor.userId}` },
    {
      code: RefusalCode.LOGGED_ON,
      when: () => sql`u.deleted_at is null and exists (select from queue_presence q where q.user_id = u.id)`,
    },
    { code: RefusalCode.LAST_ADMINISTRATOR, when: ({ actor }) => lastAdministrator(actor) },
  ],
  differences: ({ targets }) => sql`
    select t.ordinal, t.user_id, 'existence'::text as field,
      jsonb_strip_nulls(jsonb_build_object('license', l.license)) as before, null::jsonb as after
    from ${targets} t join users u on u.id = t.user_id and u.deleted_at is null
    left join license_seats l on l.user_id = t.user_id`,
});
