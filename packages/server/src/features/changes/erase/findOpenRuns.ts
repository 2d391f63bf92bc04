import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';

const MOST_NAMED = 10;

/**
 * Runs that have not ended and name the user: what they will do must not change behind the back of who asked for it
 * (docs/decisions/0016), so they are cancelled, or end, before the erasure.
 */
export async function findOpenRuns(em: EntityManager, userId: string): Promise<UserError | undefined> {
  const open = await rows<{ id: string; kind: string; here: boolean }>(
    em,
    sql`select id, kind, here from open_runs_naming(${userId})`,
  );
  if (open.length === 0) return findPictureImports(em);
  const here = open.filter((run) => run.here);
  const told = here.slice(0, MOST_NAMED).map(({ kind, id }) => `${kind} ${id}`);
  if (here.length > told.length) told.push(`${here.length - told.length} more`);
  if (open.length > here.length) told.push(`${open.length - here.length} in other sites`);
  const message = `Runs that have not ended name the user: ${told.join(', ')}. Cancel them, or wait until they end, then erase.`;
  return userError('IN_USE', message, ['userId']);
}

/** Whose pictures a zip holds nobody knows until its plan is made. */
async function findPictureImports(em: EntityManager): Promise<UserError | undefined> {
  const reading = await rows<{ id: string }>(
    em,
    sql`select id from runs where kind = 'IMPORT_PICTURES' and status = 'PLANNING' and site_id = current_site()
        order by id limit ${MOST_NAMED}`,
  );
  if (reading.length === 0) return undefined;
  const told = reading.map(({ id }) => id).join(', ');
  const message = `Zips of pictures are being read, and may show the user: IMPORT_PICTURES ${told}. Wait until their plans are made, or cancel them, then erase.`;
  return userError('IN_USE', message, ['userId']);
}
