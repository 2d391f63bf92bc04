import type { Context } from '../roles/Context.ts';
import type { Started } from './begin.ts';
import { runLoader } from './runLoader.ts';
import type { BulkPayload } from './schema/BulkPayload.ts';

/** The payload of a mutation that has begun a run: the run as it is by now. */
export async function payloadOf(context: Context, started: Started): Promise<BulkPayload> {
  const { runId, replayed, userErrors } = started;
  return { run: runId ? await runLoader(context).load(runId) : null, replayed, userErrors };
}
