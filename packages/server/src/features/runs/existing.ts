import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { uuids } from '../../platform/database/uuids.ts';
import type { InputError } from './BulkAction.ts';
import type { NameTable } from './fields.ts';

export interface References {
  table: NameTable;
  /** What one of them is called in messages. */
  word: string;
  ids: readonly string[];
  path: readonly string[];
  /** Where each id stands below `path`, when it is not the element itself. */
  leaf?: string;
  required?: boolean;
}

/**
 * Checks that what an action assigns exists in the site, and keeps it from being deleted until the
 * transaction ends. All unknown ids are reported at once.
 */
export async function existing(em: EntityManager, references: References): Promise<InputError[]> {
  const { table, word, ids, path, leaf, required } = references;
  if (required && ids.length === 0) {
    return [{ code: 'REQUIRED', message: `Name at least one ${word}.`, path: [...path] }];
  }
  const found = await rows<{ id: string }>(
    em,
    sql`select id from ${sql.table(table)} where id = any(${uuids(ids)}::uuid[]) order by id for key share`,
  );
  const known = new Set(found.map(({ id }) => id));
  return ids.flatMap((id, index): InputError[] =>
    known.has(id.toLowerCase())
      ? []
      : [
          {
            code: 'UNKNOWN_ID',
            message: `There is no ${word} with the id "${id}". It may have been deleted; choose again.`,
            path: [...path, String(index), ...(leaf ? [leaf] : [])],
          },
        ],
  );
}
