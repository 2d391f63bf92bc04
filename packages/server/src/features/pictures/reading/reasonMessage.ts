import { matchKeys, type PictureMatchKey } from '../PictureMatchKey.ts';
import type { PictureReason } from '../PictureReason.ts';

interface About {
  key: string;
  matchBy: PictureMatchKey;
  detail: string | null;
}

/** Why a picture is not taken, with what it is about, and what to do. */
export function reasonMessage(reason: `${PictureReason}`, about: About): string {
  return messages[reason](about);
}

const messages: Record<`${PictureReason}`, (about: About) => string> = {
  NO_SUCH_USER: ({ key, matchBy }) =>
    `No user has the ${matchKeys[matchBy].word} “${key}”, or none that you may edit. Rename the file, or choose another attribute.`,
  TOO_LARGE: () => 'It has 5 MB or more. Make it smaller; 512 pixels on each side are enough.',
  NOT_A_PICTURE: ({ detail }) =>
    `It is neither a JPEG nor a PNG${detail ? `, but ${detail}` : ''}, whatever its name says. Save it as one of them.`,
  TOO_MANY_PIXELS: () =>
    'It has more than 50 million pixels, or half as many in CMYK or with 16 bits a colour. Make it smaller; 512 on each side are enough.',
  DAMAGED: () => 'It is damaged and cannot be read to its end. Save it again.',
  TWO_PICTURES: ({ detail }) => `“${detail}” is for the same user, and comes first. Take one of the two out.`,
  NOT_ALLOWED: () => 'Your roles do not let you edit pictures. Ask an administrator.',
  CHANGED_SINCE: () => 'The picture of this user has been changed since the plan was made. Import it again.',
};
