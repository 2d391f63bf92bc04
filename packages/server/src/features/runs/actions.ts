import type { EntityManager } from '@mikro-orm/postgresql';
import type { BulkAction } from './BulkAction.ts';
import { loadRun, type RunRow } from './loadRun.ts';
import { loggingOff } from './loggedOn/loggingOff.ts';
import { undoAction } from './undo/undoAction.ts';

const registered = new Map<string, BulkAction<never>>();

/** The application names its actions once, at start; a run finds its own by its kind. */
export function registerActions(actions: readonly BulkAction<never>[]): void {
  for (const action of actions) registered.set(action.kind, action);
}

/** Whether what runs of this kind do can come back; an undo itself can, an event cannot. */
export function isUndoable(kind: string): boolean {
  const action = registered.get(kind);
  return kind === 'UNDO' || (action !== undefined && action.undoable !== false);
}

/** Whether runs of this kind change more than users, so that there is something to undo where they had none. */
export function removesRecords(kind: string): boolean {
  return registered.get(kind)?.removed !== undefined;
}

/** The action of a run; that of an undo is made from the run that it undoes, as deep as they are nested. */
export async function actionOf(
  em: EntityManager,
  run: Pick<RunRow, 'kind' | 'undo_of' | 'on_logged_on'>,
): Promise<BulkAction<never>> {
  if (!run.undo_of) {
    const action = actionOfKind(run.kind);
    return run.on_logged_on === 'LOG_OFF' ? loggingOff(action) : action;
  }
  const undone = await loadRun(em, run.undo_of);
  if (!undone) throw new Error(`The run ${run.undo_of} that is to be undone is gone.`);
  const action = await actionOf(em, undone);
  return undoAction(undone, action);
}

function actionOfKind(kind: string): BulkAction<never> {
  const action = registered.get(kind);
  if (!action) throw new Error(`No action of kind ${kind} is registered.`);
  return action;
}
