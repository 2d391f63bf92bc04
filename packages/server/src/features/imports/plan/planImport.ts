import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { type Beginning, begin, type Started } from '../../runs/begin.ts';
import type { ReadingChoices } from '../files/ReadingChoice.ts';
import type { ImportFormat } from '../ImportFormat.ts';
import type { ImportInput } from '../importAction.ts';
import type { ChosenColumn } from '../mapping/mapColumns.ts';
import { forgetMapping, rememberMapping } from '../mapping/rememberMapping.ts';
import { judgeOnboarding } from '../onboarding/judgeOnboarding.ts';
import type { StoredOptions } from '../StoredOptions.ts';
import { importWords } from '../words/importWords.ts';
import { type JudgedFile, judgeFile } from './judgeFile.ts';
import { judgeOptions } from './judgeOptions.ts';
import { judgeRights } from './judgeRights.ts';
import { planRows } from './planRows.ts';

export interface PlanImport {
  uploadIds: readonly string[];
  format?: ImportFormat | null;
  /** How files are read where the guess is wrong. */
  reading?: ReadingChoices;
  mapping?: readonly ChosenColumn[] | null;
  options: StoredOptions;
  idempotencyKey?: string | null;
  reason?: string | null;
}

/** O1: how many imports of a site may be open at a time. */
const MOST_OPEN = 200;

/** Begins an import: its plan is ready when this returns, or is made by a job where the file is large. */
export function planImport(em: EntityManager, actor: Actor, input: PlanImport): Promise<Started> {
  const { idempotencyKey, ...asked } = input;
  const claim = idempotencyKey ? { mutation: 'planImport', key: idempotencyKey, input: asked } : undefined;
  return begin(em, actor, claim, (tx) => prepareImport(tx, actor, { mutation: 'planImport', ...asked }));
}

interface NewImport extends Omit<PlanImport, 'idempotencyKey'> {
  mutation: string;
  /** Columns are what their headers say, and nothing else is guessed. */
  byHeader?: boolean;
}

/** The run of an import that has been uploaded, or all that is wrong with it. */
export async function prepareImport(
  tx: EntityManager,
  actor: Actor,
  { mutation, uploadIds, format, mapping, byHeader, reading = {}, options, reason }: NewImport,
): Promise<Beginning> {
  const together = format === 'ONBOARDING' || (!format && uploadIds.length > 1);
  const file = together
    ? await judgeOnboarding(tx, actor, uploadIds, reading, mapping ?? null)
    : await judgeFile(tx, actor, {
        ...{ uploadIds, format: format ?? null, choices: reading },
        ...{ mapping: mapping ?? null, byHeader: byHeader ?? false },
      });
  const problems = [...(await judgeOptions(tx, actor, options)), ...(await judgeOpen(tx, actor))];
  if ('problems' in file) return { userErrors: [...file.problems, ...problems] };
  if (problems.length > 0) return { userErrors: problems };
  judgeRights(actor, file.mapping, options);
  return {
    background: file.large,
    run: {
      kind: 'IMPORT',
      status: 'PLANNING',
      mutation,
      selection: { uploads: uploadIds },
      input: runInput(file, options),
      onRefusal: 'SKIP',
      reason: reason ?? null,
      undoOf: null,
    },
    made: (made, runId) => insertImport(made, actor, runId, file, reading, options),
    plan: planRows,
  };
}

async function judgeOpen(em: EntityManager, actor: Actor): Promise<UserError[]> {
  const { open } = await row<{ open: number }>(
    em,
    sql`select count(*)::int as open from runs where site_id = ${actor.siteId} and kind = 'IMPORT'
          and status in ('PLANNING', 'PLANNED') and coalesce(expires_at, now()) >= now()`,
  );
  if (open < MOST_OPEN) return [];
  return [userError('TOO_MANY_OPEN', importWords(actor).tooManyOpen(open))];
}

/** What is kept with the run, and shown there. */
function runInput({ name, format, mapping }: JudgedFile, options: StoredOptions): ImportInput {
  return { fileName: name, format, columns: mapping.filter((key) => key !== null), options };
}

async function insertImport(
  em: EntityManager,
  { siteId }: Actor,
  runId: string,
  { id, name, format, header, mapping, source, remembered, sideFiles }: JudgedFile,
  reading: ReadingChoices,
  options: StoredOptions,
): Promise<void> {
  await rows(
    em,
    sql`insert into imports
          (site_id, run_id, format, file_name, upload_ids, side_files, reading, options, header, mapping, source)
        values (${siteId}, ${runId}, ${format}, ${name}, ${[id, ...sideFiles.map(({ uploadId }) => uploadId)]},
          ${JSON.stringify(sideFiles)}::jsonb, ${JSON.stringify(reading)}::jsonb,
          ${JSON.stringify(options)}::jsonb, ${header}, ${mapping}, ${source})`,
  );
  if (remembered?.mapping) await rememberMapping(em, siteId, remembered.header, remembered.mapping);
  else if (remembered) await forgetMapping(em, siteId, remembered.header);
}
