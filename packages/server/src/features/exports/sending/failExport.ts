import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { affected, rows, sql } from '../../../platform/database/sql.ts';
import { sendJob } from '../../../platform/jobs/sendJob.ts';
import { OUTBOX_JOB } from '../../mail/limits.ts';
import type { ExportProblem } from '../ExportProblem.ts';

/** E1: nobody makes it any more, and whoever asked for it is told by mail. Safe to run twice. */
export function failExport(
  em: EntityManager,
  siteId: string,
  exportId: string,
  problem: ExportProblem,
): Promise<void> {
  return inSite(em, siteId, async (tx) => {
    const failed = await affected(
      tx,
      sql`update exports set status = 'FAILED', problem = ${problem} where id = ${exportId} and status = 'MAKING'`,
    );
    if (failed === 0) return;
    await rows(tx, sql`delete from export_chunks where export_id = ${exportId}`);
    // Whoever acts by a grant has no account in this site.
    const told = await affected(
      tx,
      sql`insert into outbox (site_id, run_id, user_id, channel, address, template, language, params, priority)
          select r.site_id, r.id, u.id, 'EMAIL', account_email(r.actor_id), 'exportFailed',
            coalesce(u.language, s.default_language), ${JSON.stringify({ exportId })}::jsonb, 1
          from exports e join runs r on r.id = e.run_id join sites s on s.id = r.site_id
          left join users u on u.id = r.actor_id
          where e.id = ${exportId} and account_email(r.actor_id) is not null
          on conflict (run_id, user_id, template) do nothing`,
    );
    if (told > 0) await sendJob(tx, OUTBOX_JOB, {});
  });
}
