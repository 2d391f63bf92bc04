import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows } from '../../platform/database/sql.ts';
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
import { storeContent, touchContent } from './contents/storeContent.ts';
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
  const etag = uploadId === undefined ? null : await takeUpload(em, actor, uploadId, crop ?? undefined);
  if (etag !== null && typeof etag !== 'string') return refused([etag]);
  const mutation = uploadId === undefined ? 'removePicture' : 'setPicture';
  const selection = { ids: [userId] };
  return startRun(em, actor, mutation, setPicture, {
    selection,
    etag,
    dryRun: false,
    onRefusal: 'SKIP',
    ...run,
  });
}

function refused(userErrors: UserError[]): Started {
  return { replayed: false, userErrors };
}

/** The etag of the picture that an upload becomes, or what is wrong with it. */
async function takeUpload(
  em: EntityManager,
  actor: Actor,
  uploadId: string,
  crop?: Crop,
): Promise<string | UserError> {
  const path = ['uploadId'];
  const words = pictureWords(actor);
  try {
    const bytes = await readUpload(em, actor, uploadId);
    if (!bytes) {
      return userError('UPLOAD_UNKNOWN', words.uploadUnknown, path);
    }
    await judgeContent(bytes);
    const etag = pictureEtag(bytes, crop);
    const { siteId } = actor;
    if (await inSite(em, siteId, (tx) => touchContent(tx, siteId, etag))) return etag;
    const made = await makePicture(bytes, crop);
    await inSite(em, siteId, (tx) => storeContent(tx, siteId, etag, made));
    return etag;
  } catch (problem) {
    if (!(problem instanceof PictureProblem)) throw problem;
    return userError('FILE_INVALID', words.contents[problem.reason](problem.detail), path);
  }
}

function readUpload(em: EntityManager, actor: Actor, uploadId: string): Promise<Buffer | undefined> {
  return inSite(em, actor.siteId, async (tx) => {
    const upload = await findUpload(tx, actor, uploadId);
    if (!upload) return undefined;
    if (Number(upload.bytes) >= PICTURE_BYTES) throw new PictureProblem(PictureReason.TOO_LARGE);
    const size = Number(upload.bytes);
    return uploadContent(tx, upload.id, size).read(0, size);
  });
}
