import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { sql } from '../../../platform/database/sql.ts';
import type { UserError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { type RunSaying, runWords } from '../runSaying.ts';
import { enterState } from '../states.ts';
import { takeForApproval } from './takeForApproval.ts';

/** B8: the second administrator refuses; nothing of the run happens. */
export function rejectRun(
  em: EntityManager,
  actor: Actor,
  { runId, reason }: { runId: string; reason?: string | null },
): Promise<UserError[]> {
  return inSite(em, actor.siteId, async (tx) => {
    const { run, userErrors } = await takeForApproval(tx, actor, runId);
    if (!run) return userErrors;
    const because = reason?.trim();
    const saying: RunSaying = because ? ['rejectedBecause', actor.name, because] : ['rejected', actor.name];
    await enterState(tx, run.id, 'CANCELLED', [
      sql`ended_at = now()`,
      sql`error_code = 'REJECTED'`,
      sql`error_message = ${runWords(saying, 'en')}`,
      sql`error_saying = ${JSON.stringify(saying)}::jsonb`,
    ]);
    return [];
  });
}
