import { PictureReason } from '../PictureReason.ts';

type OfContent =
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
    super(messages[reason](detail));
  }
}

const messages: Record<OfContent, (detail: string | undefined) => string> = {
  [PictureReason.TOO_LARGE]: () =>
    'The picture has 5 MB or more. Make it smaller; 512 pixels on each side are enough.',
  [PictureReason.NOT_A_PICTURE]: (kind) =>
    `This is neither a JPEG nor a PNG picture${kind ? `, but ${kind}` : ''}, whatever its name says. Save it as JPEG or PNG first.`,
  [PictureReason.TOO_MANY_PIXELS]: () =>
    'The picture has more than 50 million pixels, or half as many in CMYK or with 16 bits a colour. Make it smaller; 512 pixels on each side are enough.',
  [PictureReason.DAMAGED]: () =>
    'The picture is damaged and cannot be read to its end. Save it again, or take another.',
};
