import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, type Sql, sql } from '../../platform/database/sql.ts';
import { type BulkAction, bulkAction } from '../runs/BulkAction.ts';
import type { NameTable } from '../runs/fields.ts';
import { bringBack, type RemovedPart, removeParts } from './removals.ts';

/** The input of the run: what is deleted, and the name that it had. */
export interface DeletedRecord {
  id: string;
  name: string;
}

export interface Deletable {
  kind: string;
  word: string;
  table: NameTable;
  /** The fields of users that name it. */
  fields: readonly string[];
  /** A SELECT of the ids of all users who have it, deleted ones too. */
  holders(id: string): Sql;
  /** What its holders lose: a SELECT as of a bulk action. */
  differences(targets: Sql, id: string): Sql;
  /** Rows that go before it, by the column that names it. */
  parts?: readonly RemovedPart[];
  /** False where what goes is more than can come back. */
  undoable?: boolean;
}

/**
 * Deletes a record of the structure by a run that first takes it from its users: each of them has the change in
 * the log, and undo brings back the record and who had it.
 */
export function structureDeletion(of: Deletable): BulkAction<DeletedRecord> {
  const parts: readonly RemovedPart[] = [...(of.parts ?? []), { table: of.table, column: 'id' }];
  return bulkAction<DeletedRecord>({
    kind: of.kind,
    permission: 'structure.manage',
    reads: [],
    writes: of.fields,
    refusals: [],
    onDeleted: true,
    undoable: of.undoable ?? true,
    holders: ({ id }) => of.holders(id),
    validate: async (em, _actor, { id }) => {
      // Waits for runs that are giving it to users, and keeps others from beginning to.
      const held = await rows(em, sql`select from ${sql.table(of.table)} where id = ${id} for update`);
      const message = `The ${of.word} has been deleted already.`;
      return held.length > 0 ? [] : [{ code: 'UNKNOWN_ID', message, path: ['id'] }];
    },
    differences: ({ targets, input }) => of.differences(targets, input.id),
    applied: async (em, runId) => {
      const { id } = await inputOf(em, runId);
      await removeParts(em, runId, id, parts);
    },
    removed: { ids: ({ id }) => [id], bringBack: (em, runId) => bringBack(em, runId, parts) },
  });
}

async function inputOf(em: EntityManager, runId: string): Promise<DeletedRecord> {
  const { input } = await row<{ input: DeletedRecord }>(em, sql`select input from runs where id = ${runId}`);
  return input;
}
