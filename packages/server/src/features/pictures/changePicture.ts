import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { findUpload } from '../imports/uploads/findUpload.ts';
import { uploadContent } from '../imports/uploads/readUpload.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Started } from '../runs/begin.ts';
import { startRun } from '../runs/startRun.ts';
import { selectedUsers } from '../selections/selectedUsers.ts';
import type { Crop } from './contents/Crop.ts';
import { judgeContent } from './contents/judgeContent.ts';
import { PICTURE_BYTES } from './contents/limits.ts';
import { makePicture } from './contents/makePicture.ts';
import { PictureProblem } from './contents/PictureProblem.ts';
import { pictureEtag } from './contents/pictureEtag.ts';
import { dropUntaken, storeContent, touchContent } from './contents/storeContent.ts';
import { PictureReason } from './PictureReason.ts';
import { setPicture } from './setPicture.ts';
import { pictureWords } from './words/pictureWords.ts';

export interface ChangePicture {
  userId: string;
  /** Absent: the picture is taken away. */
  uploadId?: string;
  crop?: Crop | null;
  reason?: string | null;
  idempotencyKey?: string | null;
}

/** U13: gives one user a picture or takes it away, as a run of one user. */
export async function changePicture(
  em: EntityManager,
  actor: Actor,
  values: ChangePicture,
): Promise<Started> {
  const { userId, uploadId, crop, ...run } = values;
  const [user] = await inSite(em, actor.siteId, (tx) =>
    rows(tx, selectedUsers(actor, setPicture.permission, { ids: [userId] })),
  );
  if (!user)
    return refused([userError('UNKNOWN_ID', `There is no user with the id "${userId}".`, ['userId'])]);
  const taken =
    uploadId === undefined
      ? null
      : await takeUpload(em, actor, { userId, uploadId, crop: crop ?? undefined });
  if (taken && 'code' in taken) return refused([taken]);
  const mutation = uploadId === undefined ? 'removePicture' : 'setPicture';
  const selection = { ids: [userId] };
  try {
    return await startRun(em, actor, mutation, setPicture, {
      selection,
      etag: taken?.etag ?? null,
      dryRun: false,
      onRefusal: 'SKIP',
      ...run,
    });
  } finally {
    if (taken?.made) await inSite(em, actor.siteId, (tx) => dropUntaken(tx, actor.siteId, taken.etag));
  }
}

function refused(userErrors: UserError[]): Started {
  return { replayed: false, userErrors };
}

interface Taken {
  etag: string;
  /** Whether it was not kept yet. */
  made: boolean;
}

/** The etag of the picture that an upload becomes, or what is wrong with it. */
async function takeUpload(
  em: EntityManager,
  actor: Actor,
  { userId, uploadId, crop }: { userId: string; uploadId: string; crop: Crop | undefined },
): Promise<Taken | UserError> {
  const path = ['uploadId'];
  const words = pictureWords(actor);
  try {
    const bytes = await readUpload(em, actor, uploadId, userId);
    if (!bytes) {
      return userError('UPLOAD_UNKNOWN', words.uploadUnknown, path);
    }
    await judgeContent(bytes);
    const etag = pictureEtag(bytes, crop);
    const { siteId } = actor;
    if (await inSite(em, siteId, (tx) => touchContent(tx, siteId, etag))) return { etag, made: false };
    const made = await makePicture(bytes, crop);
    await inSite(em, siteId, (tx) => storeContent(tx, siteId, etag, made));
    return { etag, made: true };
  } catch (problem) {
    if (!(problem instanceof PictureProblem)) throw problem;
    return userError('FILE_INVALID', words.contents[problem.reason](problem.detail), path);
  }
}

/** What it is used for is kept with it, so that it goes where the user is erased (C5). */
function readUpload(
  em: EntityManager,
  actor: Actor,
  uploadId: string,
  userId: string,
): Promise<Buffer | undefined> {
  return inSite(em, actor.siteId, async (tx) => {
    const upload = await findUpload(tx, actor, uploadId);
    if (!upload) return undefined;
    if (Number(upload.bytes) >= PICTURE_BYTES) throw new PictureProblem(PictureReason.TOO_LARGE);
    await rows(
      tx,
      sql`update uploads set used_for = used_for || ${userId}::uuid
          where id = ${upload.id} and not ${userId}::uuid = any(used_for)`,
    );
    const size = Number(upload.bytes);
    return uploadContent(tx, upload.id, size).read(0, size);
  });
}
