import { isAscii } from 'node:buffer';
import { analyse } from 'chardet';

/**
 * The encoding of a file as TextDecoder knows it: the byte-order mark says it, else zeros on one side of the
 * pairs mean UTF-16, else UTF-8 where all of the file is that, or all but a few bytes, else what chardet makes of
 * the part that is not, else Windows-1252. Bytes that are not the whole may end in the middle of a character.
 */
export async function detectEncoding(bytes: AsyncIterable<Buffer>, whole: boolean): Promise<string> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let last: Buffer | undefined;
  let odd: Buffer | undefined;
  let isUtf8 = false;
  for await (const piece of bytes) {
    // What is odd may stand at the end of its piece, and the next one says more of it.
    if (odd) return guess(Buffer.concat([odd, piece]));
    const utf16 = last ? undefined : (markedEncoding(piece) ?? unmarkedUtf16(piece));
    if (utf16) return utf16;
    if (!decodes(strict, piece)) odd = piece;
    else {
      last = piece;
      isUtf8 ||= !isAscii(piece);
    }
    if (odd && isUtf8) return 'utf-8';
  }
  if (odd) return guess(odd);
  return !last || !whole || decodes(strict) ? 'utf-8' : guess(last);
}

/** Without a piece: whether the text ends with a whole character. */
function decodes(strict: InstanceType<typeof TextDecoder>, piece?: Buffer): boolean {
  try {
    strict.decode(piece, { stream: piece !== undefined });
    return true;
  } catch {
    return false;
  }
}

function markedEncoding(head: Buffer): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

function unmarkedUtf16(head: Buffer): string | undefined {
  const sample = head.subarray(0, 1024);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}

/** Western European spreadsheets write Windows-1252; another 8-bit encoding is believed only when it is sure. */
function guess(piece: Buffer): string {
  if (isMostlyUtf8(piece)) return 'utf-8';
  // Lines that end with a return alone are those of old Mac programs.
  if (piece.includes(0x0d) && !piece.includes(0x0a)) return 'macintosh';
  const best = analyse(sampleAroundOddBytes(piece)).find(({ name }) => isDecodable(name));
  return best && best.confidence >= 90 && !best.name.startsWith('ISO-8859-1') && !best.name.startsWith('UTF')
    ? best.name.toLowerCase()
    : 'windows-1252';
}

/** A few bytes may be damaged, or added by another program; they are told with their rows. */
function isMostlyUtf8(piece: Buffer): boolean {
  const beyondAscii = piece.toString('utf8').match(/[^\0-\x7f]/gu) ?? [];
  const broken = beyondAscii.filter((sign) => sign === '\ufffd').length;
  return beyondAscii.length >= 3 * broken;
}

function isDecodable(name: string): boolean {
  try {
    return Boolean(new TextDecoder(name));
  } catch {
    return false;
  }
}

const SAMPLE = 64 * 1024;

function sampleAroundOddBytes(piece: Buffer): Buffer {
  const odd = piece.findIndex((byte) => byte > 0x7f);
  return piece.subarray(Math.max(0, odd - 256), Math.max(0, odd - 256) + SAMPLE);
}
