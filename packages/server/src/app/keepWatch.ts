import type { EntityManager } from '@mikro-orm/postgresql';
import { chainChanges } from '../features/changes/chain/chainChanges.ts';
import { applyAwake } from '../features/runs/loggedOn/applyAwake.ts';
import { resumeRuns } from '../features/runs/resumeRuns.ts';
import { startDueRuns } from '../features/runs/schedule/startDueRuns.ts';
import { log } from '../platform/logging/log.ts';

const EVERY_MS = 5_000;
/** A run at work reports more often than this; one that does not, and that nobody has locked, was left. */
const SILENT_SECONDS = 30;

/**
 * Looks again and again for what no request and no job begins: runs that dead processes have left (at once at
 * the start), runs whose time has come, users who have logged off unnoticed, changes that are not chained yet.
 */
export function keepWatch(em: EntityManager): { stop(): Promise<void> } {
  const watches = [
    watch((silentSeconds) => resumeRuns(em.fork(), silentSeconds)),
    watch(() => startDueRuns(em.fork())),
    watch(() => applyAwake(em.fork())),
    watch(() => chainChanges(em.fork())),
  ];
  return {
    stop: async () => {
      await Promise.all(watches.map((one) => one.stop()));
    },
  };
}

/** Each duty has its own turn, so that a run that takes long or waits for another holds up no schedule. */
function watch(duty: (silentSeconds: number) => Promise<unknown>): { stop(): Promise<void> } {
  let busy = false;
  const look = async (silentSeconds: number) => {
    busy = true;
    try {
      await duty(silentSeconds);
    } catch (err) {
      log.error({ err }, 'A look for waiting work failed; it is tried again');
    } finally {
      busy = false;
    }
  };
  let current = look(0);
  const timer = setInterval(() => {
    if (!busy) current = look(SILENT_SECONDS);
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await current;
    },
  };
}
