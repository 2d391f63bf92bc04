import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import type { BulkAction } from '../runs/BulkAction.ts';
import { begin, type Started } from '../runs/begin.ts';
import type { NameTable } from '../runs/fields.ts';
import { guard } from '../runs/guard.ts';
import { BACKGROUND_ABOVE } from '../runs/limits.ts';
import { assertManages } from './managing.ts';
import type { DeletedRecord, Deletion } from './structureDeletion.ts';
import { unknownId } from './taken.ts';

export interface DeleteValues {
  id: string;
  reassignTo?: string | null;
  confirmCount?: number | null;
  idempotencyKey?: string | null;
  reason?: string | null;
}

/** Says how many users have it, and with that number as confirmCount begins the run that deletes it. */
export function deleteStructure(
  em: EntityManager,
  actor: Actor,
  { word, table, keeps, reassigns, action }: Deletion,
  { id, reassignTo, confirmCount, idempotencyKey, reason }: DeleteValues,
): Promise<Started> {
  assertManages(actor);
  const mutation = mutationOf(action.kind);
  const claim = idempotencyKey
    ? { mutation, key: idempotencyKey, input: { id, reassignTo, reason } }
    : undefined;
  return begin(em, actor, claim, async (tx) => {
    const found = await find(tx, actor, table, id);
    if (!found) return { userErrors: [unknownId(word, id)] };
    const other = reassigns && reassignTo ? await find(tx, actor, table, reassignTo) : undefined;
    const record = other ? { ...found, reassignTo: other } : found;
    const { users, all } = await countHolders(tx, actor, action, record);
    const userErrors = [
      ...(reassignTo ? judgeOther(word, id, reassignTo, other) : []),
      ...((await keeps?.(tx, record)) ?? []),
    ];
    if (userErrors.length === 0) userErrors.push(...countErrors(word, record, users, confirmCount));
    if (userErrors.length > 0) return { userErrors };
    const { approvalRequired } = await guard(tx, { siteId: actor.siteId, count: users, confirmCount: users });
    const background = all > BACKGROUND_ABOVE;
    return {
      background,
      run: {
        kind: action.kind,
        status: approvalRequired ? 'PLANNING' : background ? 'QUEUED' : 'RUNNING',
        mutation,
        selection: {},
        input: record,
        onRefusal: 'ABORT',
        reason: reason ?? null,
        undoOf: null,
        confirmedCount: users,
        approvalRequired,
      },
    };
  });
}

/** DELETE_AGENT_GROUP is deleteAgentGroup. */
function mutationOf(kind: string): string {
  return kind.toLowerCase().replace(/_([a-z])/g, (_underscore, letter: string) => letter.toUpperCase());
}

async function find(em: EntityManager, actor: Actor, table: NameTable, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await rows<{ id: string; name: string }>(
    em,
    sql`select id, name from ${sql.table(table)} where id = ${id} and site_id = ${actor.siteId}`,
  );
  return found;
}

function judgeOther(
  word: string,
  id: string,
  reassignTo: string,
  other: { id: string } | undefined,
): UserError[] {
  if (!other) return [{ ...unknownId(word, reassignTo), path: ['reassignTo'] }];
  if (other.id !== id.toLowerCase()) return [];
  return [userError('INVALID', `A ${word} cannot take its own place. Choose another one.`, ['reassignTo'])];
}

/** Deleted users lose it too, so that it does not come back with them; nobody is asked to count them. */
function countHolders(
  em: EntityManager,
  actor: Actor,
  { holders }: BulkAction<DeletedRecord>,
  record: DeletedRecord,
): Promise<{ users: number; all: number }> {
  return row(
    em,
    sql`select count(*) filter (where u.deleted_at is null)::int as users, count(*)::int as all
        from (${holders?.(record)}) h(id) join readable_users u on u.id = h.id and u.site_id = ${actor.siteId}`,
  );
}

function countErrors(
  word: string,
  { name, reassignTo }: DeletedRecord,
  users: number,
  confirmCount: number | null | undefined,
): UserError[] {
  if (users === 0 || confirmCount === users) return [];
  const given = confirmCount == null ? '' : ` You gave ${confirmCount}.`;
  const then = reassignTo ? `would have "${reassignTo.name}" instead` : 'would lose it';
  const message = `${users} users have the ${word} "${name}" and ${then}. Give ${users} as confirmCount to delete it.${given}`;
  return [userError('COUNT_REQUIRED', message, ['confirmCount'])];
}
