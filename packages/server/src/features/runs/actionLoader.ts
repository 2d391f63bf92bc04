import DataLoader from 'dataloader';
import type { Context } from '../roles/Context.ts';
import { actionOf } from './actions.ts';
import type { BulkAction } from './BulkAction.ts';
import type { RunRow } from './loadRun.ts';

const loaders = new WeakMap<Context, DataLoader<RunRow, BulkAction<never>>>();

/** The actions of runs, those of a whole page in one transaction; only undos have to be looked up at all. */
export function actionLoader(context: Context): DataLoader<RunRow, BulkAction<never>> {
  const known = loaders.get(context);
  if (known) return known;
  const loader = new DataLoader<RunRow, BulkAction<never>>((runs) => load(context, runs));
  loaders.set(context, loader);
  return loader;
}

function load(context: Context, runs: readonly RunRow[]): Promise<BulkAction<never>[]> {
  if (!runs.some(({ undo_of }) => undo_of)) return Promise.all(runs.map((run) => actionOf(context.em, run)));
  return context.inSite(async (em) => {
    const actions: BulkAction<never>[] = [];
    for (const run of runs) actions.push(await actionOf(em, run));
    return actions;
  });
}
