import { sql } from '../../platform/database/sql.ts';
import { channelOf } from '../mail/channelOf.ts';
import { queueMessages } from '../mail/queueMessages.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

/** B20: each gets a message with a link and a code; nobody sees or sets a password. */
export const bulkResetPassword = bulkAction<unknown>({
  kind: 'RESET_PASSWORD',
  permission: 'passwords.reset',
  reads: ['email', 'mobile', 'suspendedAt'],
  writes: ['passwordReset'],
  undoable: false,
  refusals: [
    { code: RefusalCode.SUSPENDED, when: () => sql`u.suspended_at is not null` },
    { code: RefusalCode.NO_CONTACT_ADDRESS, when: () => sql`${channelOf} is null` },
  ],
  differences: ({ targets }) => sql`
    select t.ordinal, t.user_id, 'passwordReset'::text as field, null::jsonb as before, to_jsonb(${channelOf}) as after
    from ${targets} t join users u on u.id = t.user_id`,
  applied: (em, runId) => queueMessages(em, runId, 'passwordReset', 'passwordReset'),
});
