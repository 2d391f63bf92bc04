import DataLoader from 'dataloader';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Context } from '../../roles/Context.ts';
import type { RunRow } from '../../runs/loadRun.ts';
import { runLoader } from '../../runs/runLoader.ts';
import { Run } from '../../runs/schema/Run.ts';
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
  const found = await context.inSite(async (em) => {
    // First, and kept for whoever asks for it: a run that is planned has an import with counts.
    const runs = await rows<RunRow>(
      em,
      sql`select r.* from runs r join imports i on i.run_id = r.id
          where ${sql.ref(`i.${by}`)} = any(${[...ids]}::uuid[]) and ${visibleRuns(context.actor)}`,
    );
    for (const run of runs) runLoader(context).prime(run.id, Run.of(run));
    const runIds = runs.map(({ id }) => id);
    return rows<StoredImport>(em, sql`select i.* from imports i where i.run_id = any(${runIds}::uuid[])`);
  });
  const byId = new Map(found.map((row) => [row[by], Import.of(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}
