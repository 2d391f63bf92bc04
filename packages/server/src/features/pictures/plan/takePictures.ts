import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { judgeContent } from '../contents/judgeContent.ts';
import { PICTURE_BYTES } from '../contents/limits.ts';
import { makePicture } from '../contents/makePicture.ts';
import { PictureProblem } from '../contents/PictureProblem.ts';
import { pictureEtag } from '../contents/pictureEtag.ts';
import { storeContent, touchContent } from '../contents/storeContent.ts';
import { PictureReason } from '../PictureReason.ts';
import type { ZippedFile } from '../zip/listFiles.ts';
import type { PictureZip } from '../zip/openZip.ts';

/** What was found out about a file of the zip. */
export interface JudgedPicture {
  ordinal: number;
  path: string;
  user_id?: string | undefined;
  etag?: string | undefined;
  reason?: PictureReason | undefined;
  detail?: string | undefined;
}

interface Taking {
  em: EntityManager;
  siteId: string;
  zip: PictureZip;
  /** Whose picture each file is, by its place. */
  users: ReadonlyMap<number, string>;
  /** Called now and then; false stops the work. */
  goOn(done: number, total: number): Promise<boolean>;
}

const STEP = 10;

/**
 * Makes the pictures of a zip, one after the other, each kept beside the run: what is made is not made again after a
 * crash. Undefined where it was stopped.
 */
export async function takePictures(taking: Taking): Promise<JudgedPicture[] | undefined> {
  const { zip, users, goOn } = taking;
  const judged: JudgedPicture[] = [];
  const given = new Map<string, string>();
  for (const [ordinal, file] of zip.files.entries()) {
    if (ordinal % STEP === 0 && !(await goOn(ordinal, zip.files.length))) return undefined;
    const user_id = users.get(ordinal);
    const { path } = file;
    const found = await takeOne(taking, file, user_id, given);
    if (user_id && found.etag) given.set(user_id, path);
    judged.push({ ordinal: ordinal + 1, path, user_id, ...found });
  }
  return judged;
}

async function takeOne(
  { em, siteId, zip }: Taking,
  file: ZippedFile,
  userId: string | undefined,
  given: ReadonlyMap<string, string>,
): Promise<Pick<JudgedPicture, 'etag' | 'reason' | 'detail'>> {
  if (file.size >= PICTURE_BYTES) return { reason: PictureReason.TOO_LARGE };
  const bytes = await zip.read(file);
  try {
    await judgeContent(bytes);
    if (!userId) return { reason: PictureReason.NO_SUCH_USER };
    const first = given.get(userId);
    if (first !== undefined) return { reason: PictureReason.TWO_PICTURES, detail: first };
    const etag = pictureEtag(bytes);
    if (await inSite(em, siteId, (tx) => touchContent(tx, siteId, etag))) return { etag };
    const made = await makePicture(bytes);
    await inSite(em, siteId, (tx) => storeContent(tx, siteId, etag, made));
    return { etag };
  } catch (problem) {
    if (problem instanceof PictureProblem) return { reason: problem.reason, detail: problem.detail };
    throw problem;
  }
}
