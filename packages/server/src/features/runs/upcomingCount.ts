import DataLoader from 'dataloader';
import type { Context } from '../roles/Context.ts';
import { countSelection } from '../selections/countSelection.ts';
import type { SelectionCount } from '../selections/SelectionCount.ts';
import type { UserSelection } from '../selections/UserSelection.ts';

type Loader = DataLoader<UserSelection, SelectionCount>;

const loaders = new WeakMap<Context, Loader>();

/** Whom the selection of a run is about now; those of a page one after the other, on one connection. */
export function upcomingCount(context: Context, selection: UserSelection): Promise<SelectionCount> {
  const loader: Loader = loaders.get(context) ?? new DataLoader((all) => count(context, all));
  loaders.set(context, loader);
  return loader.load(selection);
}

function count(context: Context, all: readonly UserSelection[]): Promise<SelectionCount[]> {
  return context.inSite(async (em) => {
    const counts: SelectionCount[] = [];
    for (const selection of all) counts.push(await countSelection(em, context.actor, selection, null));
    return counts;
  });
}
