import sharp from 'sharp';
import { atMost } from '../../../platform/atMost.ts';
import { PictureReason } from '../PictureReason.ts';
import type { Crop } from './Crop.ts';
import { LARGE_PIXELS, MOST_PIXELS, SMALL_PIXELS } from './limits.ts';
import { PictureProblem } from './PictureProblem.ts';

// One picture at a time, by one thread: the largest takes 250 MB of memory.
sharp.concurrency(1);
sharp.cache(false);
const oneAtATime = atMost(1);

const SECONDS = 20;
/** Of 6: a third faster than the usual 4, for a tenth more bytes. */
const EFFORT = 2;

export interface MadePicture {
  content: Buffer;
  thumbnail: Buffer;
}

/** P4: upright, square, without metadata, in two sizes. Of what is not cropped, the part that draws the eye is taken. */
export function makePicture(bytes: Buffer, crop?: Crop): Promise<MadePicture> {
  return oneAtATime(async () => {
    try {
      return await make(bytes, crop);
    } catch (cause) {
      if (cause instanceof PictureProblem) throw cause;
      throw new PictureProblem(PictureReason.DAMAGED);
    }
  });
}

async function make(bytes: Buffer, crop?: Crop): Promise<MadePicture> {
  const options = { autoOrient: true, failOn: 'error', limitInputPixels: false } as const;
  const { autoOrient: upright, depth, space } = await sharp(bytes, options).metadata();
  // Each takes twice the memory.
  const weight = (depth === 'uchar' ? 1 : 2) * (space === 'cmyk' ? 2 : 1);
  if (upright.width * upright.height * weight > MOST_PIXELS) {
    throw new PictureProblem(PictureReason.TOO_MANY_PIXELS);
  }
  const part = crop && pixelsOf(crop, upright);
  const side = Math.min(LARGE_PIXELS, part?.width ?? upright.width, part?.height ?? upright.height);
  const content = await complete((failOn) => {
    const image = sharp(bytes, { ...options, failOn, limitInputPixels: MOST_PIXELS });
    return (part ? image.extract(part) : image)
      .resize(side, side, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82, effort: EFFORT })
      .timeout({ seconds: SECONDS })
      .toBuffer();
  });
  const small = Math.min(SMALL_PIXELS, side);
  const thumbnail = await sharp(content).resize(small, small).webp({ quality: 80 }).toBuffer();
  return { content, thumbnail };
}

/** What a picture lacks is grey in it: it breaks off, or it says that it is larger than it is. */
const LACKING = /premature end|bad huffman code|timeout/i;

/** Cameras write much that a reader warns of and that harms nothing; what is lacking is a warning too. */
async function complete<T>(read: (failOn: 'warning' | 'error') => Promise<T>): Promise<T> {
  try {
    return await read('warning');
  } catch (problem) {
    if (LACKING.test((problem as Error).message)) throw problem;
    return read('error');
  }
}

function pixelsOf(crop: Crop, { width, height }: { width: number; height: number }) {
  const left = Math.min(Math.round(crop.left * width), width - 1);
  const top = Math.min(Math.round(crop.top * height), height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * width), width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * height), height - top)),
  };
}
