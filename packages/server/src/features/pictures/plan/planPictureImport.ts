import type { EntityManager } from '@mikro-orm/postgresql';
import { fileTypeFromBuffer } from 'file-type';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { ApiError } from '../../../platform/errors.ts';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { FileContent } from '../../imports/files/FileContent.ts';
import { findUpload, type StoredUpload } from '../../imports/uploads/findUpload.ts';
import { uploadContentBeside } from '../../imports/uploads/readUpload.ts';
import { type Actor, may } from '../../roles/Actor.ts';
import { keptFields } from '../../roles/narrowedFields.ts';
import { type Beginning, begin, type Started } from '../../runs/begin.ts';
import { importPictures, type PictureImportInput } from '../importPictures.ts';
import type { PictureMatchKey } from '../PictureMatchKey.ts';
import { pictureWords } from '../words/pictureWords.ts';
import { openZip, type PictureZip } from '../zip/openZip.ts';
import { zipProblem } from '../zip/zipProblem.ts';
import { planPictures } from './planPictures.ts';

export interface PlanPictureImport {
  uploadId: string;
  matchBy: PictureMatchKey;
  idempotencyKey?: string | null;
  reason?: string | null;
}

/** More pictures than this, or more bytes, are planned by a job. */
const FEW = 10;
const FEW_BYTES = 10_000_000;
/** As much of a file as says what it is. */
const HEAD_BYTES = 4100;
/** O1: how many imports of pictures of a site may be open at a time. */
const MOST_OPEN = 50;

/** Begins an import of pictures: its plan is ready when this returns, or is made by a job where there are many. */
export async function planPictureImport(
  em: EntityManager,
  actor: Actor,
  { uploadId, matchBy, idempotencyKey, reason }: PlanPictureImport,
): Promise<Started> {
  judgeRights(actor);
  const upload = await inSite(em, actor.siteId, (tx) => findUpload(tx, actor, uploadId));
  const zip = await judgeZip(em, actor, upload);
  const claim = idempotencyKey
    ? { mutation: 'planPictureImport', key: idempotencyKey, input: { uploadId, matchBy, reason } }
    : undefined;
  return begin(em, actor, claim, async (tx): Promise<Beginning> => {
    const problems = [...('problem' in zip ? [zip.problem] : []), ...(await judgeOpen(tx, actor))];
    if (problems.length > 0 || !upload || 'problem' in zip) return { userErrors: problems };
    const input: PictureImportInput = { fileName: upload.name, matchBy };
    return {
      background: isLarge(zip),
      run: {
        kind: importPictures.kind,
        status: 'PLANNING',
        mutation: 'planPictureImport',
        selection: { uploads: [upload.id] },
        input,
        onRefusal: 'SKIP',
        reason: reason ?? null,
        undoOf: null,
      },
      made: (made, runId) =>
        rows(
          made,
          sql`insert into picture_imports (site_id, run_id, upload_id, file_name, match_by)
              values (${actor.siteId}, ${runId}, ${upload.id}, ${upload.name}, ${matchBy})`,
        ).then(() => undefined),
      plan: planPictures,
    };
  });
}

function judgeRights(actor: Actor): void {
  const kept = keptFields(actor.editableFields).includes('picture');
  if (may(actor, importPictures.permission) && !kept) return;
  throw new ApiError('FORBIDDEN', pictureWords(actor).notAllowed);
}

async function judgeZip(
  em: EntityManager,
  actor: Actor,
  upload: StoredUpload | undefined,
): Promise<PictureZip | { problem: UserError }> {
  const path = ['uploadId'];
  if (!upload) {
    return { problem: userError('UPLOAD_UNKNOWN', pictureWords(actor).zipUnknown, path) };
  }
  try {
    const content = uploadContentBeside(em, actor.siteId, upload.id, Number(upload.bytes));
    if (upload.kind !== 'zip' && upload.kind !== 'xlsx') throw await refuseOther(content);
    return await openZip(content);
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return { problem: userError(problem.code, problem.wordsIn(actor.reads), path) };
  }
}

async function refuseOther(content: FileContent): Promise<FileProblem> {
  const type = await fileTypeFromBuffer(await content.read(0, HEAD_BYTES));
  return type ? zipProblem('zipOtherKind', type.ext.toUpperCase()) : zipProblem('notZip');
}

function isLarge({ files }: PictureZip): boolean {
  return files.length > FEW || files.reduce((sum, { size }) => sum + size, 0) > FEW_BYTES;
}

async function judgeOpen(em: EntityManager, actor: Actor): Promise<UserError[]> {
  const { open } = await row<{ open: number }>(
    em,
    sql`select count(*)::int as open from runs where site_id = ${actor.siteId} and kind = ${importPictures.kind}
          and status in ('PLANNING', 'PLANNED') and coalesce(expires_at, now()) >= now()`,
  );
  if (open < MOST_OPEN) return [];
  return [userError('TOO_MANY_OPEN', pictureWords(actor).tooManyOpen(open))];
}
