import DataLoader from 'dataloader';
import { sql } from '../../../platform/database/sql.ts';
import type { Context } from '../../roles/Context.ts';
import { mayFetch } from '../mayFetch.ts';
import { loadExports } from '../StoredExport.ts';
import { Export } from '../schema/Export.ts';

const loaders = new WeakMap<Context, DataLoader<string, Export | null>>();

/** The exports of runs, as far as the caller may fetch them. */
export function exportLoader(context: Context): DataLoader<string, Export | null> {
  const known = loaders.get(context);
  if (known) return known;
  const loader = new DataLoader<string, Export | null>(async (runIds) => {
    const { actor, inSite } = context;
    const ofRuns = sql`e.run_id = any(${[...runIds]}::uuid[]) and ${mayFetch(actor)}`;
    const found = await inSite((em) => loadExports(em, ofRuns));
    const byRun = new Map(found.map((one) => [one.run_id, Export.of(one)]));
    return runIds.map((id) => byRun.get(id) ?? null);
  });
  loaders.set(context, loader);
  return loader;
}
