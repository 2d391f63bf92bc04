import { sql } from '../../platform/database/sql.ts';
import { channelOf } from '../mail/channelOf.ts';
import { queueMessages } from '../mail/queueMessages.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { RefusalCode } from '../runs/RefusalCode.ts';

/** B23: invites those who have never activated; the others are unchanged. */
export const bulkSendActivation = bulkAction<unknown>({
  kind: 'SEND_ACTIVATION',
  permission: 'passwords.reset',
  reads: ['email', 'mobile', 'suspendedAt', 'activatedAt'],
  writes: ['activation'],
  undoable: false,
  refusals: [
    { code: RefusalCode.SUSPENDED, when: () => sql`u.activated_at is null and u.suspended_at is not null` },
    {
      code: RefusalCode.NO_CONTACT_ADDRESS,
      when: () => sql`u.activated_at is null and ${channelOf} is null`,
    },
  ],
  differences: ({ targets }) => sql`
    select t.ordinal, t.user_id, 'activation'::text as field, null::jsonb as before, to_jsonb(${channelOf}) as after
    from ${targets} t join users u on u.id = t.user_id where u.activated_at is null`,
  applied: (em, runId) => queueMessages(em, runId, 'activation', 'activation'),
});
