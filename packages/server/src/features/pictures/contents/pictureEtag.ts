import { createHash } from 'node:crypto';
import type { Crop } from './Crop.ts';

/** To be raised when pictures are made in another way, so that nobody keeps the old ones. */
const RECIPE = 1;

/** By what a picture is made from, so that the same file is known before it is read again. */
export function pictureEtag(bytes: Buffer, crop?: Crop): string {
  const parts = JSON.stringify([RECIPE, crop && [crop.left, crop.top, crop.width, crop.height]]);
  return createHash('sha256').update(parts).update(bytes).digest('base64url');
}
