import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, type Sql, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { type BulkAction, bulkAction, type InputError, type Refusal } from '../runs/BulkAction.ts';
import type { NameTable } from '../runs/fields.ts';
import { RunRefused } from '../runs/runProblems.ts';
import { bringBack, type RemovedPart, removeParts } from './removals.ts';

/** The input of the run: what is deleted, and the name that it had. */
export interface DeletedRecord {
  id: string;
  name: string;
  /** What its users get instead: two become one. */
  reassignTo?: { id: string; name: string };
}

/** Where a record stands, a unit in its tree. */
export interface Place {
  /** Taken before any record, as by all who change places. */
  lock(em: EntityManager): Promise<void>;
  /** Before it goes, when its users have another one. */
  leave(em: EntityManager, runId: string, record: DeletedRecord): Promise<void>;
  /** Once it is gone. */
  left(em: EntityManager, record: DeletedRecord): Promise<void>;
  /** Before it comes back. */
  judgeReturn(em: EntityManager, runId: string): Promise<void>;
  /** Once it is back. */
  resume(em: EntityManager, runId: string): Promise<void>;
  /** Once its users have it again, those who are not refused. */
  judgeReturned(em: EntityManager, runId: string): Promise<void>;
}

export interface Deletable {
  kind: `DELETE_${string}`;
  word: string;
  table: NameTable;
  /** The fields of users that name it. */
  fields: readonly string[];
  /** A SELECT of the ids of all users who have it, deleted ones too. */
  holders(id: string): Sql;
  /** What its holders lose, and get instead where anything is named: a SELECT as of a bulk action. */
  differences(targets: Sql, id: string, reassignTo: string | undefined): Sql;
  /** Rows that go before it, by the column that names it. */
  parts?: readonly RemovedPart[];
  /** Locks what gives it to users without naming it. */
  holds?(em: EntityManager, record: DeletedRecord): Promise<unknown>;
  /** Why it cannot be deleted, where it has to be empty; asked again when the run is applied. */
  keeps?(em: EntityManager, record: DeletedRecord): Promise<UserError[]>;
  /** What else stands and falls with it, where it has a place among others of its kind. */
  place?: Place;
  /** Who keeps it from being deleted. */
  refusals?: readonly Refusal<DeletedRecord>[];
  /** Whether its users can get another one instead. */
  reassigns?: boolean;
}

export interface Deletion {
  word: string;
  table: NameTable;
  keeps: Deletable['keeps'];
  reassigns: boolean;
  action: BulkAction<DeletedRecord>;
}

/**
 * Deletes a record of the structure by a run that first takes it from its users: each of them has the change in
 * the log, and undo brings back the record and who had it.
 */
export function structureDeletion(of: Deletable): Deletion {
  const { kind, word, table, fields, keeps, place } = of;
  const parts: readonly RemovedPart[] = [...(of.parts ?? []), { table, column: 'id' }];
  const action = bulkAction<DeletedRecord>({
    kind,
    permission: 'structure.manage',
    reads: fields,
    writes: fields,
    refusals: of.refusals ?? [],
    onDeleted: true,
    holders: ({ id }) => of.holders(id),
    validate: async (em, _actor, record) => {
      await place?.lock(em);
      const gone = await judgeGone(em, of, record);
      if (gone.length > 0) return gone;
      await of.holds?.(em, record);
      const kept = (await keeps?.(em, record)) ?? [];
      return kept.map((error) => ({ code: 'INVALID', message: error.message, path: error.path }));
    },
    differences: ({ targets, input }) => of.differences(targets, input.id, input.reassignTo?.id),
    applied: async (em, runId) => {
      const record = await inputOf(em, runId);
      const { id, reassignTo } = record;
      const left = await rows(em, sql`select from (${of.holders(id)}) h limit 1`);
      if (left.length > 0) throw new RunRefused('HOLDERS_CHANGED');
      await place?.leave(em, runId, record);
      await removeParts(em, runId, id, parts, reassignTo?.id);
      await place?.left(em, record);
    },
    removed: {
      bringBack: async (em, runId) => {
        await place?.lock(em);
        await place?.judgeReturn(em, runId);
        await bringBack(em, runId, parts);
        await place?.resume(em, runId);
      },
      ...(place && { returned: place.judgeReturned }),
    },
  });
  return { word, table, keeps, reassigns: of.reassigns ?? false, action };
}

/** Waits for runs that are giving it to users, and keeps others from beginning to. */
async function judgeGone(
  em: EntityManager,
  { table, word }: Deletable,
  { id, reassignTo }: DeletedRecord,
): Promise<InputError[]> {
  const wanted = [{ id, path: 'id' }, ...(reassignTo ? [{ id: reassignTo.id, path: 'reassignTo' }] : [])];
  const held = await rows<{ id: string }>(
    em,
    sql`select id from ${sql.table(table)} where id = any(${wanted.map((one) => one.id)}::uuid[]) order by id for update`,
  );
  return wanted
    .filter((one) => !held.some((found) => found.id === one.id))
    .map(({ path }) => ({
      code: 'UNKNOWN_ID',
      message: `The ${word} has been deleted already.`,
      path: [path],
    }));
}

async function inputOf(em: EntityManager, runId: string): Promise<DeletedRecord> {
  const { input } = await row<{ input: DeletedRecord }>(em, sql`select input from runs where id = ${runId}`);
  return input;
}
