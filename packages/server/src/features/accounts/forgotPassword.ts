import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { sendJob } from '../../platform/jobs/sendJob.ts';
import { channelOf } from '../mail/channelOf.ts';
import { OUTBOX_JOB } from '../mail/limits.ts';

export const FORGOT_PASSWORD_JOB = 'forgot-password';

export interface ForgotPassword extends Record<string, string> {
  login: string;
  /** Empty: every site with such an account. */
  siteId: string;
  /** What the person would rather have; where there is only the other, that is used. */
  channel: 'EMAIL' | 'SMS';
}

const MOST_A_DAY = 10;

/** A2: the account is only looked for by a job, so that the answer and its time tell nothing. */
export async function forgotPassword(em: EntityManager, values: ForgotPassword): Promise<void> {
  // A second message in the minute would not be sent.
  await sendJob(em, FORGOT_PASSWORD_JOB, values, `${values.siteId} ${values.login.toLowerCase()}`);
}

/** The job: a message for each account with that login, each from its own site. */
export async function sendForgotten(
  em: EntityManager,
  { login, siteId, channel }: ForgotPassword,
): Promise<void> {
  const accounts = await rows<{ user_id: string; site_id: string }>(
    em,
    sql`select user_id, site_id from find_accounts(${login}, ${siteId || null})`,
  );
  for (const { user_id, site_id } of accounts) {
    await inSite(em, site_id, (tx) => queueReset(tx, user_id, channel));
  }
}

/** A run of one user by that user, like any other reset; at most one a minute and ten a day for each account. */
async function queueReset(em: EntityManager, userId: string, channel: string): Promise<void> {
  await rows(em, sql`select pg_advisory_xact_lock(hashtextextended(${userId}, 2))`);
  const queued = await rows(
    em,
    sql`with wanted as (
          select u.id, u.site_id, u.name, u.language, u.email, u.mobile,
            case when ${channel} = 'SMS' and u.mobile is not null then 'SMS' else ${channelOf} end as channel
          from users u where u.id = ${userId} and u.deleted_at is null and u.suspended_at is null
            and not exists (select from outbox o where o.user_id = u.id and o.template = 'passwordReset'
              and o.created_at > now() - interval '1 minute')
            and (select count(*) from outbox o where o.user_id = u.id and o.template = 'passwordReset'
              and o.created_at > now() - interval '1 day') < ${MOST_A_DAY}
        ), run as (
          insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input,
            selected, changed, unchanged, refused, fields, started_at, applied_at, ended_at)
          select site_id, 'RESET_PASSWORD', 'APPLIED', id, name, 'forgotPassword',
            jsonb_build_object('ids', jsonb_build_array(id)), '{}', 1, 1, 0, 0, '{passwordReset}', now(), now(), now()
          from wanted where channel is not null
          returning id
        ), logged as (
          insert into changes (site_id, run_id, user_id, field, before, after)
          select w.site_id, r.id, w.id, 'passwordReset', null, to_jsonb(w.channel) from wanted w, run r
        )
        insert into outbox (site_id, run_id, user_id, channel, address, template, language, params, priority)
        select w.site_id, r.id, w.id, w.channel, case w.channel when 'EMAIL' then w.email else w.mobile end,
          'passwordReset', w.language, '{}', 1
        from wanted w, run r returning id`,
  );
  if (queued.length > 0) await sendJob(em, OUTBOX_JOB, {});
}
