import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, sql } from '../../platform/database/sql.ts';
import { sendJob } from '../../platform/jobs/sendJob.ts';
import { channelOf } from '../mail/channelOf.ts';
import { OUTBOX_JOB } from '../mail/limits.ts';
import type { TemplateName } from '../mail/templates/loadTemplate.ts';

/** Tells a person what has become of the account, by e-mail, else by SMS; nobody is told where there is neither. */
export async function queueNotice(
  em: EntityManager,
  userId: string,
  template: TemplateName,
  params: Record<string, string> = {},
): Promise<void> {
  const queued = await affected(
    em,
    sql`insert into outbox (site_id, user_id, channel, address, template, language, params, priority)
        select u.site_id, u.id, ${channelOf}, coalesce(u.email, u.mobile), ${template}, u.language,
          ${JSON.stringify(params)}::jsonb, 1
        from users u where u.id = ${userId} and ${channelOf} is not null`,
  );
  if (queued > 0) await sendJob(em, OUTBOX_JOB, {});
}
