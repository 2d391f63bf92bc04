import type { UserChangesQuery } from '../../../gql/graphql.ts';

type Change = UserChangesQuery['changes']['nodes'][number];

export interface ChangesOfRun extends Pick<Change, 'id' | 'at' | 'actor' | 'run' | 'reason'> {
  changes: readonly Change[];
}

/** Neighbouring changes of one run, of one person at one moment where the run is hidden, are told together. */
export function changesByRun(changes: readonly Change[]): ChangesOfRun[] {
  const entries: (ChangesOfRun & { changes: Change[] })[] = [];
  for (const change of changes) {
    const last = entries.at(-1);
    if (last && keyOf(last) === keyOf(change)) last.changes.push(change);
    else entries.push({ ...pick(change), changes: [change] });
  }
  return entries;
}

function keyOf({ run, at, actor }: Pick<Change, 'run' | 'at' | 'actor'>): string {
  return run?.id ?? `${actor.id} ${at}`;
}

function pick({ id, at, actor, run, reason }: Change) {
  return { id, at, actor, run, reason };
}
