import { noticesOf } from '../../platform/database/notices.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Context } from '../roles/Context.ts';
import { loadActor } from '../roles/loadActor.ts';
import { Run } from './schema/Run.ts';
import { RUNS_CHANNEL } from './states.ts';
import { findRun } from './visibleRuns.ts';

/**
 * The runs that move, as far as the caller may see them at that moment; with an id that one only, which
 * comes once at the start so that nothing is missed between asking for it and watching it.
 */
export async function* runMoves(context: Context, only?: string | null): AsyncGenerator<Run> {
  if (only && !isUuid(only)) return;
  if (only) {
    const run = await visible(context, only);
    if (!run) return;
    yield run;
  }
  for await (const runId of noticesOf(context.em).subscribe(RUNS_CHANNEL, context.closed)) {
    if (only && runId !== only) continue;
    const run = await visible(context, runId);
    if (run) yield run;
  }
}

/** By today's rights: the stream may be older than they are. */
function visible(context: Context, runId: string): Promise<Run | undefined> {
  return context.inSite(async (em) => {
    const actor = await loadActor(em, context.actor.userId, context.actor.siteId);
    const row = actor && (await findRun(em, actor, runId));
    return row ? Run.of(row) : undefined;
  });
}
