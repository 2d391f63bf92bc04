import type { PictureReason } from '../PictureReason.ts';

export type OfContent =
  | PictureReason.TOO_LARGE
  | PictureReason.NOT_A_PICTURE
  | PictureReason.TOO_MANY_PIXELS
  | PictureReason.DAMAGED;

/** A file that cannot become a picture. */
export class PictureProblem extends Error {
  constructor(
    readonly reason: OfContent,
    /** What it is instead of a picture. */
    readonly detail?: string,
  ) {
    super(reason);
  }
}
