import type { OfContent } from '../contents/PictureProblem.ts';
import type { PictureMatchKey } from '../PictureMatchKey.ts';
import type { PictureReason } from '../PictureReason.ts';

/** What a picture of a zip is about. */
export interface About {
  key: string;
  matchBy: PictureMatchKey;
  detail: string | null;
}

export interface PictureWords {
  /** Why a picture of a zip is not taken, and what to do. */
  reasons: Record<`${PictureReason}`, (about: About) => string>;
  /** Why a single file cannot become a picture. */
  contents: Record<`${OfContent}`, (detail: string | undefined) => string>;
  uploadUnknown: string;
  zipUnknown: string;
  notAllowed: string;
  tooManyOpen(open: number): string;
}

const keys: Record<`${PictureMatchKey}`, string> = {
  AGENT_ID: 'agent ID',
  USERNAME: 'username',
  EMAIL: 'e-mail address',
  EXTENSION: 'extension',
  NUMERIC_ID: 'numeric ID',
};

export const en: PictureWords = {
  reasons: {
    NO_SUCH_USER: ({ key, matchBy }) =>
      `No user has the ${keys[matchBy]} “${key}”, or none that you may edit. Rename the file, or choose another attribute.`,
    TOO_LARGE: () => 'It has 5 MB or more. Make it smaller; 512 pixels on each side are enough.',
    NOT_A_PICTURE: ({ detail }) =>
      `It is neither a JPEG nor a PNG${detail ? `, but ${detail}` : ''}, whatever its name says. Save it as one of them.`,
    TOO_MANY_PIXELS: () =>
      'It has more than 50 million pixels, or half as many in CMYK or with 16 bits a colour. Make it smaller; 512 on each side are enough.',
    DAMAGED: () => 'It is damaged and cannot be read to its end. Save it again.',
    TWO_PICTURES: ({ detail }) =>
      `“${detail}” is for the same user, and comes first. Take one of the two out.`,
    NOT_ALLOWED: () => 'Your roles do not let you edit pictures. Ask an administrator.',
    CHANGED_SINCE: () =>
      'The picture of this user has been changed since the plan was made. Import it again.',
  },
  contents: {
    TOO_LARGE: () => 'The picture has 5 MB or more. Make it smaller; 512 pixels on each side are enough.',
    NOT_A_PICTURE: (kind) =>
      `This is neither a JPEG nor a PNG picture${kind ? `, but ${kind}` : ''}, whatever its name says. Save it as JPEG or PNG first.`,
    TOO_MANY_PIXELS: () =>
      'The picture has more than 50 million pixels, or half as many in CMYK or with 16 bits a colour. Make it smaller; 512 pixels on each side are enough.',
    DAMAGED: () => 'The picture is damaged and cannot be read to its end. Save it again, or take another.',
  },
  uploadUnknown: 'There is no such upload, or it ended after 7 days. Upload it again.',
  zipUnknown: 'There is no such upload, or it ended after 7 days. Upload the zip again.',
  notAllowed:
    'This needs the permission users.edit, with pictures among its fields. Your roles do not give it.',
  tooManyOpen: (open) =>
    `The site has ${open} imports of pictures that are planned and not applied, the most it may. Apply or cancel some.`,
};
