import { registerEnumType } from 'type-graphql';

/** Why a picture is not taken (P3). */
export enum PictureReason {
  NO_SUCH_USER = 'NO_SUCH_USER',
  TOO_LARGE = 'TOO_LARGE',
  NOT_A_PICTURE = 'NOT_A_PICTURE',
  TOO_MANY_PIXELS = 'TOO_MANY_PIXELS',
  DAMAGED = 'DAMAGED',
  TWO_PICTURES = 'TWO_PICTURES',
  NOT_ALLOWED = 'NOT_ALLOWED',
  CHANGED_SINCE = 'CHANGED_SINCE',
}

registerEnumType(PictureReason, {
  name: 'PictureReason',
  description: 'Why a picture is not taken.',
  valuesConfig: {
    NO_SUCH_USER: { description: 'No user has that value, or none whom the caller may see.' },
    TOO_LARGE: { description: 'It has 5 MB (5,000,000 bytes) or more.' },
    NOT_A_PICTURE: { description: 'It is neither a JPEG nor a PNG, whatever its name says.' },
    TOO_MANY_PIXELS: {
      description: 'It has more than 50 million pixels, or half as many in CMYK or with 16 bits a colour.',
    },
    DAMAGED: { description: 'It begins as a picture and cannot be read to its end.' },
    TWO_PICTURES: { description: 'An earlier picture of the zip is for the same user, and counts.' },
    NOT_ALLOWED: { description: 'The roles of the caller do not let them edit pictures.' },
    CHANGED_SINCE: { description: 'The user has been changed or deleted since the plan was made.' },
  },
});
