import DataLoader from 'dataloader';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import type { RunRow } from './loadRun.ts';
import { Run } from './schema/Run.ts';
import { visibleRuns } from './visibleRuns.ts';

const loaders = new WeakMap<Context, DataLoader<string, Run | null>>();

/** Runs by id, as far as the caller may see them; many in one statement. */
export function runLoader(context: Context): DataLoader<string, Run | null> {
  const known = loaders.get(context);
  if (known) return known;
  const loader = new DataLoader<string, Run | null>((ids) => load(context, ids));
  loaders.set(context, loader);
  return loader;
}

async function load(context: Context, ids: readonly string[]): Promise<(Run | null)[]> {
  const found = await context.inSite((em) =>
    rows<RunRow>(
      em,
      sql`select r.* from runs r where r.id = any(${[...ids]}::uuid[]) and ${visibleRuns(context.actor)}`,
    ),
  );
  const byId = new Map(found.map((run) => [run.id, Run.of(run)]));
  return ids.map((id) => byId.get(id) ?? null);
}
