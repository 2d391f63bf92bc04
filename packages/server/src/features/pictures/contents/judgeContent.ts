import { fileTypeFromBuffer } from 'file-type';
import { PictureReason } from '../PictureReason.ts';
import { PICTURE_BYTES } from './limits.ts';
import { PictureProblem } from './PictureProblem.ts';

/** P2: by content, not by name. Nothing else may reach sharp, which would read SVG and much more. */
export async function judgeContent(bytes: Buffer): Promise<void> {
  if (bytes.length >= PICTURE_BYTES) throw new PictureProblem(PictureReason.TOO_LARGE);
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !taken.has(type.mime)) throw new PictureProblem(PictureReason.NOT_A_PICTURE);
}

const taken: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/apng']);
