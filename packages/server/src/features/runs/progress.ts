import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { announceRun } from './states.ts';

/** Thrown inside the transaction of a run whose cancellation has been asked for: everything rolls back. */
export class RunCancelled extends Error {}

export interface Progress {
  /** Tells how far the run is, on a connection beside its transaction; throws RunCancelled when asked to stop. */
  report(done: number, total: number): Promise<void>;
}

export function progressOf(em: EntityManager, siteId: string, runId: string): Progress {
  return {
    async report(done, total) {
      const cancelled = await inSite(em, siteId, async (beside) => {
        const [now] = await rows<{ cancelled: boolean }>(
          beside,
          sql`insert into run_progress as p (site_id, run_id, done, total) values (${siteId}, ${runId}, ${done}, ${total})
              on conflict (run_id) do update set done = excluded.done, total = excluded.total, updated_at = now()
              returning p.cancel_requested_at is not null as cancelled`,
        );
        await announceRun(beside, runId);
        return now?.cancelled ?? false;
      });
      if (cancelled) throw new RunCancelled();
    },
  };
}
