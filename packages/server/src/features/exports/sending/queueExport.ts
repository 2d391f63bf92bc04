import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { sendJob } from '../../../platform/jobs/sendJob.ts';
import { OUTBOX_JOB } from '../../mail/limits.ts';
import type { Actor } from '../../roles/Actor.ts';
import { ATTACHED_BYTES } from '../limits.ts';
import type { StoredExport } from '../StoredExport.ts';

/** E1: as an attachment where it is small and the site allows the domain of the address, else as a link. */
export async function queueExport(
  em: EntityManager,
  actor: Actor,
  { id, run_id, address }: StoredExport,
  bytes: number,
): Promise<void> {
  const domain = address?.split('@').at(-1)?.toLowerCase() ?? '';
  const { allowed } = await row<{ allowed: boolean }>(
    em,
    sql`select ${domain} = any(mail_domains) as allowed from sites where id = ${actor.siteId}`,
  );
  const template = allowed && bytes <= ATTACHED_BYTES ? 'exportAttached' : 'exportLink';
  // Whoever acts by a grant has no account in this site.
  await rows(
    em,
    sql`insert into outbox (site_id, run_id, user_id, channel, address, template, language, params, priority)
        values (${actor.siteId}, ${run_id}, (select id from users where id = ${actor.userId}), 'EMAIL', ${address},
          ${template}, ${actor.language}, ${JSON.stringify({ exportId: id })}::jsonb, 1)
        on conflict (run_id, user_id, template) do nothing`,
  );
  await sendJob(em, OUTBOX_JOB, {});
}
