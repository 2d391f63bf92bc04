import type { EntityManager } from '@mikro-orm/postgresql';
import type { Sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Permission } from '../roles/permissions.ts';
import type { RunRow } from './loadRun.ts';
import type { Progress } from './progress.ts';
import type { RefusalCode } from './RefusalCode.ts';

/** What an action's SQL may use. */
export interface ActionContext<Input> {
  actor: Actor;
  input: Input;
  /** The relation `(ordinal int, user_id uuid)` of the users in question, to stand after FROM with an alias. */
  targets: Sql;
}

/** A reason that refuses a user: a condition over `u` (readable_users) of that user. */
export interface Refusal<Input> {
  code: RefusalCode;
  when(context: Omit<ActionContext<Input>, 'targets'>): Sql;
}

/** What the caller can mend in the action's own input; `path` leads into it. */
export interface InputError {
  code: 'UNKNOWN_ID' | 'REQUIRED' | 'INVALID';
  message: string;
  path: string[];
}

/**
 * One bulk action: it reads and says what would be different, and writes nothing itself. The engine plans,
 * applies, logs and undoes what `differences` selects.
 */
export interface BulkAction<Input> {
  kind: string;
  permission: Permission;
  /** The fields whose change between plan and application makes a user stale (B2). */
  reads: readonly string[];
  /** The fields that `differences` may name. */
  writes: readonly string[];
  /** Which of them this input concerns, so that a run takes no more locks than it needs; all of them without it. */
  touches?(input: Input): readonly string[];
  /** What undoing a change of these fields needs beside the permission. */
  needs?(fields: readonly string[]): readonly Permission[];
  refusals: readonly Refusal<Input>[];
  /** Instead of the selection: a SELECT of the ids of those whom the input concerns, deleted users too. */
  holders?(input: Input): Sql;
  /** Says what is wrong with the input, all at once. */
  validate?(em: EntityManager, actor: Actor, input: Input): Promise<InputError[]>;
  /** A SELECT of `(ordinal, user_id, field, before, after)`, at most one row a user and field. */
  differences(context: ActionContext<Input>): Sql;
  /**
   * Refusals that need more than the user's own row: SELECTs of `(ordinal, user_id, code, field, detail)`.
   * A row with a field refuses that field only, one without refuses the user.
   */
  refuse?(context: RefusalContext<Input>): Sql[];
  /** B8: whether it takes something away from the users, so that a large run wants its count typed. */
  removes?(input: Input): boolean;
  /**
   * Whether it can take license seats: then they are counted before anything is written, and given in the order in
   * which the selection is seen.
   */
  takesSeats?(input: Input): boolean;
  /** Whether it can be applied to deleted users; else those are refused. */
  onDeleted?: boolean;
  /** False for what cannot come back (events). */
  undoable?: boolean;
  /** The differences of a plan at its application, from a SELECT of those that were planned. */
  planned?(context: ActionContext<Input>, planned: Sql): Sql;
  /** Instead of `differences`: works the plan of a run in state PLANNING out in its own way (imports). */
  plan?(em: EntityManager, siteId: string, runId: string, progress: Progress): Promise<void>;
  /** What has to be there before a run of it is applied, in the same transaction. */
  begins?(em: EntityManager, actor: Actor, runId: string, input: Input): Promise<void>;
  /** What is left of `begins` where nothing was done because somebody was refused. */
  abandoned?(em: EntityManager, runId: string): Promise<void>;
  /** What follows from its application, in the same transaction. */
  applied?(em: EntityManager, runId: string, input: Input): Promise<void>;
  /** Where `applied` has deleted what users held: undo brings it back before they get it again. */
  removed?: {
    bringBack(em: EntityManager, runId: string): Promise<void>;
    /** Once they have got it: whether it can stay so. */
    returned?(em: EntityManager, runId: string): Promise<void>;
  };
  /** Where `begins` has made what users are given. */
  made?: MadeRecords;
  /** Of an undo that has taken such records away: puts them back. */
  bringsBack?: MadeRecords['bringBack'];
}

/** What undo does to records that a run made for its users to have. */
export interface MadeRecords {
  /** Takes them away where nobody else has them, and keeps them with the run that undoes. */
  takeAway(em: EntityManager, undone: string, undo: string): Promise<void>;
  /** Puts them back when that run is undone in turn. */
  bringBack(em: EntityManager, undo: string): Promise<void>;
}

export interface RefusalContext<Input> extends ActionContext<Input> {
  run: RunRow;
  /** The fields that the run changes of anybody, as far as that is known: for others nobody need be refused. */
  fields: readonly string[];
}

export function bulkAction<Input>(action: BulkAction<Input>): BulkAction<Input> {
  return action;
}
