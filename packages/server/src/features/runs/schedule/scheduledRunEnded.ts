import type { EntityManager } from '@mikro-orm/postgresql';

type Tell = (em: EntityManager, runId: string) => Promise<void>;

let tell: Tell | undefined;

/** The application says once, at start, whom it tells of scheduled runs that have ended (B24). */
export function whenScheduledRunEnds(teller: Tell): void {
  tell = teller;
}

/** In the transaction in which the run ends. */
export async function tellScheduledRunEnded(em: EntityManager, runId: string): Promise<void> {
  await tell?.(em, runId);
}
