import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, sql } from '../../platform/database/sql.ts';
import { sendJob } from '../../platform/jobs/sendJob.ts';
import { channelOf } from './channelOf.ts';
import { OUTBOX_JOB } from './limits.ts';
import type { MessageField } from './messageFields.ts';
import type { TemplateName } from './templates/loadTemplate.ts';

/**
 * Puts a message into the outbox for each user for whom the run has the event `field` in the change log, in the
 * run's transaction. Once for each user and run, however often it is called.
 */
export async function queueMessages(
  em: EntityManager,
  runId: string,
  field: MessageField,
  template: TemplateName,
  params: Record<string, string> = {},
): Promise<void> {
  const queued = await affected(
    em,
    sql`insert into outbox (site_id, run_id, user_id, channel, address, template, language, params)
        select c.site_id, c.run_id, u.id, ${channelOf}, coalesce(u.email, u.mobile), ${template}, u.language,
          ${JSON.stringify(params)}::jsonb
        from changes c join users u on u.id = c.user_id
        where c.run_id = ${runId} and c.field = ${field} and ${channelOf} is not null
        on conflict (run_id, user_id, template) do nothing`,
  );
  if (queued > 0) await sendJob(em, OUTBOX_JOB, {});
}
