import { rows, sql } from '../../platform/database/sql.ts';
import { channelOf } from '../mail/channelOf.ts';
import { queueMessages } from '../mail/queueMessages.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

/** A6: for who has lost app and recovery codes; each is told. One's own is turned off with password and code only. */
export const bulkResetSecondFactor = bulkAction<unknown>({
  kind: 'RESET_SECOND_FACTOR',
  permission: 'accounts.lock',
  reads: ['secondFactor'],
  writes: ['secondFactor', 'message'],
  undoable: false,
  refusals: [{ code: RefusalCode.SELF, when: ({ actor }) => sql`u.id = ${actor.userId}` }],
  differences: ({ targets }) => sql`
    select t.ordinal, t.user_id, c.field, c.before, c.after
    from ${targets} t join users u on u.id = t.user_id
    join credentials f on f.user_id = u.id and f.totp_secret is not null,
    lateral (values ('secondFactor'::text, to_jsonb('ON'::text), to_jsonb('OFF'::text)),
                    ('message', null, to_jsonb(${channelOf}))) c(field, before, after)
    where c.after is not null`,
  applied: async (em, runId) => {
    await rows(
      em,
      sql`update credentials f set totp_secret = null, totp_pending = null, totp_last_step = null, recovery_codes = null
          from changes c where c.run_id = ${runId} and c.field = 'secondFactor' and f.user_id = c.user_id`,
    );
    await queueMessages(em, runId, 'message', 'secondFactorReset');
  },
});
