import type { EntityManager } from '@mikro-orm/postgresql';
import { applyAwake } from '../features/runs/loggedOn/applyAwake.ts';
import { resumeRuns } from '../features/runs/resumeRuns.ts';
import { startDueRuns } from '../features/runs/schedule/startDueRuns.ts';
import { log } from '../platform/logging/log.ts';

const EVERY_MS = 5_000;
/** A run at work reports more often than this; one that does not, and that nobody has locked, was left. */
const SILENT_SECONDS = 30;

/**
 * Looks again and again for what no request and no job begins: runs that dead processes have left (at once at
 * the start), runs whose time has come, users who have logged off unnoticed.
 */
export function keepWatch(em: EntityManager): { stop(): Promise<void> } {
  let current = watch(em, 0);
  const timer = setInterval(() => {
    current = current.then(() => watch(em, SILENT_SECONDS));
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await current;
    },
  };
}

async function watch(em: EntityManager, silentSeconds: number): Promise<void> {
  const duties = [
    () => startDueRuns(em.fork()),
    () => applyAwake(em.fork()),
    () => resumeRuns(em.fork(), silentSeconds),
  ];
  for (const duty of duties) {
    try {
      await duty();
    } catch (err) {
      log.error({ err }, 'A look for waiting work failed; it is tried again');
    }
  }
}
