import { fileTypeFromBuffer } from 'file-type';
import { PictureReason } from '../PictureReason.ts';
import { PICTURE_BYTES } from './limits.ts';
import { PictureProblem } from './PictureProblem.ts';

/** P2: by content, not by name. Nothing else may reach sharp, which would read SVG and much more. */
export async function judgeContent(bytes: Buffer): Promise<void> {
  if (bytes.length >= PICTURE_BYTES) throw new PictureProblem(PictureReason.TOO_LARGE);
  const type = await fileTypeFromBuffer(bytes);
  if (type && taken.has(type.mime)) return;
  const kind = isSvg(bytes) ? 'SVG' : type?.ext.toUpperCase();
  throw new PictureProblem(PictureReason.NOT_A_PICTURE, kind);
}

const taken: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/apng']);

/** It is text, with or without a line before it that says so. */
function isSvg(bytes: Buffer): boolean {
  return /^\ufeff?\s*<(\?xml|!|svg)/.test(bytes.toString('utf8', 0, 64)) && bytes.includes('<svg');
}
