import DataLoader from 'dataloader';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Context } from '../../roles/Context.ts';
import { visibleRuns } from '../../runs/visibleRuns.ts';
import type { StoredPictureImport } from '../plan/StoredPictureImport.ts';
import { PictureImport } from '../schema/PictureImport.ts';

type Loader = DataLoader<string, PictureImport | null>;
type By = 'id' | 'run_id';

const loaders = { id: new WeakMap<Context, Loader>(), run_id: new WeakMap<Context, Loader>() };

/** Imports of pictures by their id, or by that of their run, as far as the caller may see the run. */
export function pictureImportLoader(context: Context, by: By = 'id'): Loader {
  const known = loaders[by].get(context);
  if (known) return known;
  const loader: Loader = new DataLoader((ids) => load(context, by, ids));
  loaders[by].set(context, loader);
  return loader;
}

async function load(context: Context, by: By, ids: readonly string[]): Promise<(PictureImport | null)[]> {
  const found = await context.inSite((em) =>
    rows<StoredPictureImport>(
      em,
      sql`select i.* from picture_imports i join runs r on r.id = i.run_id
          where ${sql.ref(`i.${by}`)} = any(${[...ids]}::uuid[]) and ${visibleRuns(context.actor)}`,
    ),
  );
  const byId = new Map(found.map((row) => [row[by], PictureImport.of(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}
