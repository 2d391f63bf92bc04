import type { Action } from './Action.ts';

const reached = '(u.email is not null or u.mobile is not null) and u.suspended_at is null';

/** A message to each, into the outbox; nothing of it can be undone. */
export const resetPasswords: Action = {
  mutation: 'bulkResetPassword',
  event: true,
  input: () => ({}),
  ids: () => [],
  tables: ['outbox'],
  plain: (who) => `
    with queued as (
      insert into outbox (site_id, run_id, user_id, channel, address, template, language, params)
      select $1::uuid, $2::uuid, u.id, case when u.email is not null then 'EMAIL' else 'SMS' end,
        coalesce(u.email, u.mobile), 'passwordReset', u.language, '{}'
      from users u join (${who}) who on who.id = u.id where ${reached} and $3::uuid[] is not null
      returning user_id, channel)
    insert into changes (site_id, run_id, user_id, field, after)
    select $1::uuid, $2::uuid, user_id, 'passwordReset', to_jsonb(channel) from queued`,
  plainUndo: ['delete from outbox where run_id = $1'],
  missing: (who) => `
    select u.id from users u join (${who}) who on who.id = u.id where ${reached} and $1::uuid[] is not null
      and not exists (select from outbox o where o.user_id = u.id)`,
};
