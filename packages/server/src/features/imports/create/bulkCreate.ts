import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, sql } from '../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { applyPlan } from '../../runs/applyPlan.ts';
import { begin, type Started } from '../../runs/begin.ts';
import { ImportFormat } from '../ImportFormat.ts';
import { prepareImport } from '../plan/planImport.ts';
import type { StoredOptions } from '../StoredOptions.ts';
import type { ImportWords } from '../words/en.ts';
import { importWords } from '../words/importWords.ts';
import { dropTable, storeTable } from './storeTable.ts';

export interface BulkCreate {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  options: StoredOptions;
  dryRun: boolean;
  onRefusal: 'SKIP' | 'ABORT';
  idempotencyKey?: string | null;
  reason?: string | null;
}

/** B25: users from rows in the request, by the import's pipeline: the same checks, plan, log and undo. */
export async function bulkCreate(em: EntityManager, actor: Actor, input: BulkCreate): Promise<Started> {
  const { columns, rows, options, dryRun, onRefusal, idempotencyKey, reason } = input;
  const { idempotencyKey: _key, ...asked } = input;
  const claim = idempotencyKey ? { mutation: 'bulkCreate', key: idempotencyKey, input: asked } : undefined;
  const started = await begin(em, actor, claim, async (tx) => {
    const wide = tooWide(importWords(actor), columns, rows);
    if (wide.length > 0) return { userErrors: wide };
    const upload = await storeTable(tx, actor, [columns, ...rows]);
    const beginning = await prepareImport(tx, actor, {
      mutation: 'bulkCreate',
      uploadIds: [upload],
      format: ImportFormat.USERS,
      byHeader: true,
      options,
      reason,
    });
    if ('userErrors' in beginning) {
      await dropTable(tx, upload);
      return { userErrors: beginning.userErrors.map(inTable) };
    }
    return { ...beginning, background: false };
  });
  if (dryRun || !started.runId) return started;
  return applyValid(em, actor, started, onRefusal);
}

/** Also where the key was used before: what a crash has left planned is applied by the repeat. */
async function applyValid(
  em: EntityManager,
  actor: Actor,
  started: Started,
  onRefusal: 'SKIP' | 'ABORT',
): Promise<Started> {
  const planId = started.runId ?? '';
  const { status, valid, invalid } = await inSite(em, actor.siteId, (tx) =>
    row<{ status: string; valid: number; invalid: number }>(
      tx,
      sql`select r.status, coalesce(i.inserted + i.updated, 0) as valid, coalesce(i.invalid, 0) as invalid
          from runs r join imports i on i.run_id = r.id where r.id = ${planId}`,
    ),
  );
  if (status !== 'PLANNED') return started;
  if (onRefusal === 'ABORT' && invalid > 0) {
    const message = importWords(actor).rowsInvalid(invalid);
    return { ...started, userErrors: [userError('INVALID', message, ['rows'])] };
  }
  if (valid === 0) return started;
  const { userErrors } = await applyPlan(em, actor, { planId, onRefusal });
  return { ...started, userErrors };
}

function tooWide(words: ImportWords, columns: readonly string[], rows: BulkCreate['rows']): UserError[] {
  return rows.flatMap((cells, at) =>
    cells.length > columns.length
      ? [userError('INVALID', words.rowTooWide(cells.length, columns.length), ['rows', String(at)])]
      : [],
  );
}

/** What the import says of a file is said of the table. */
function inTable(error: UserError): UserError {
  if (error.path[0] !== 'uploadIds') return error;
  return { ...error, path: [error.code === 'HEADER_INVALID' ? 'columns' : 'rows'] };
}
