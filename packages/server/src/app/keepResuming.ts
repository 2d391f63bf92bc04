import type { EntityManager } from '@mikro-orm/postgresql';
import { resumeRuns } from '../features/runs/resumeRuns.ts';
import { log } from '../platform/logging/log.ts';

const EVERY_MS = 15_000;
/** A run at work reports more often than this; one that does not, and that nobody has locked, was left. */
const SILENT_SECONDS = 30;

/** Takes over the runs that dead processes have left, at once at start and then every quarter of a minute. */
export function keepResuming(em: EntityManager): { stop(): Promise<void> } {
  let current = resume(em, 0);
  const timer = setInterval(() => {
    current = current.then(() => resume(em, SILENT_SECONDS));
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await current;
    },
  };
}

async function resume(em: EntityManager, silentSeconds: number): Promise<void> {
  try {
    await resumeRuns(em.fork(), silentSeconds);
  } catch (err) {
    log.error({ err }, 'Runs that were left could not be taken over; it is tried again');
  }
}
