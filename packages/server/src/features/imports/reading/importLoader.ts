import DataLoader from 'dataloader';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Context } from '../../roles/Context.ts';
import { visibleRuns } from '../../runs/visibleRuns.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import { Import } from '../schema/Import.ts';

type Loader = DataLoader<string, Import | null>;
type By = 'id' | 'run_id';

const loaders = { id: new WeakMap<Context, Loader>(), run_id: new WeakMap<Context, Loader>() };

/** Imports by their id, or by that of their run, as far as the caller may see the run; many in one statement. */
export function importLoader(context: Context, by: By = 'id'): Loader {
  const known = loaders[by].get(context);
  if (known) return known;
  const loader: Loader = new DataLoader((ids) => load(context, by, ids));
  loaders[by].set(context, loader);
  return loader;
}

async function load(context: Context, by: By, ids: readonly string[]): Promise<(Import | null)[]> {
  const found = await context.inSite((em) =>
    rows<StoredImport>(
      em,
      sql`select i.* from imports i join runs r on r.id = i.run_id
          where ${sql.ref(`i.${by}`)} = any(${[...ids]}::uuid[]) and ${visibleRuns(context.actor)}`,
    ),
  );
  const byId = new Map(found.map((row) => [row[by], Import.of(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}
