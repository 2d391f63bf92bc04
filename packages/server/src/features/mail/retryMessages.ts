import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, sql } from '../../platform/database/sql.ts';
import { uuids } from '../../platform/database/uuids.ts';
import { sendJob } from '../../platform/jobs/sendJob.ts';
import type { Actor } from '../roles/Actor.ts';
import { OUTBOX_JOB } from './limits.ts';

/**
 * Sends failed messages again. Those that may have arrived only when they are named: that is for a person to decide.
 * They keep their Message-ID, by which many mail servers know a second copy.
 */
export async function retryMessages(
  em: EntityManager,
  actor: Actor,
  ids: readonly string[] | null | undefined,
): Promise<number> {
  const retried = await affected(
    em,
    sql`update outbox o set status = 'PENDING', attempts = 0, error = null, next_attempt_at = now(),
          claimed_by = null, claimed_until = null
        where o.site_id = ${actor.siteId} and o.status = 'FAILED'
          and ${ids ? sql`o.id = any(${uuids(ids)}::uuid[])` : sql`o.error is distinct from 'UNCERTAIN'`}`,
  );
  if (retried > 0) await sendJob(em, OUTBOX_JOB, {});
  return retried;
}
