import type { FileKind } from './fileKind.ts';

const SAMPLE = 4096;

/** What text is by how it begins: a table, or something else that programs give a name as of one. */
export function textKind(head: Buffer): FileKind {
  const sample = head.subarray(0, SAMPLE);
  if (isUtf32(sample)) return 'utf32';
  return isText(sample) ? (markup(sample) ?? 'csv') : 'unknown';
}

const documents: [FileKind, RegExp][] = [
  ['pdf', /^%PDF-/],
  ['image', /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg\b/i],
  // Columns may be called <Title>, <Link>: a delimiter follows.
  [
    'html',
    /^(<!--|<(!doctype html|html|head|body|table|meta|div|span|p|br|style|script|title|link|center|h[1-6])\b(?![^<>]*> *[,;|\t]))/i,
  ],
  // A web page in one file, as Excel saves it.
  ['html', /^mime-version:/i],
  // A tag before a tag, in the same line or the next; a tab in between is that of columns called <Email>, <Name>.
  ['xml', /^(<\?xml\b|<[a-z][\w:.-]*(\s[^<>]*)?> *([\r\n]\s*)?<)/i],
  ['json', /^(\{\s*["}]|\[\s*[\]{["])/],
  ['rtf', /^\{\\rtf/],
  ['sylk', /^ID;P[^\r\n]*\r?\n[BCFOP];/],
  ['contacts', /^BEGIN:V(CARD|CALENDAR)/i],
];

/** UTF-16 is seen through. */
function markup(sample: Buffer): FileKind | undefined {
  const start = sample
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/[^\s!-~]/g, '')
    .trimStart();
  return documents.find(([, beginning]) => beginning.test(start))?.[0];
}

/** Three of four bytes are zeros. */
function isUtf32(sample: Buffer): boolean {
  const zeros = [0, 0, 0, 0];
  const groups = sample.length >> 2;
  for (let i = 0; i < groups * 4; i++) if (sample[i] === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  return groups > 1 && third > groups / 2 && second > groups / 2 && (first === 0 || fourth === 0);
}

/** Text has no NUL bytes, except those of UTF-16, which all stand on the same side of the pairs, and few controls. */
function isText(sample: Buffer): boolean {
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0;
    if (byte < 32 && !SPACING.has(byte)) controls++;
    if (byte !== 0) continue;
    if (i % 2) odd++;
    else even++;
  }
  if (even === 0 && odd === 0) return isMarkedUtf16(sample) || controls < 4 || controls * 50 < sample.length;
  return even === 0 || odd === 0 || Math.max(even, odd) > 20 * Math.min(even, odd);
}

/** Tab, line ends, and what old programs put between pages, cells and at the end. */
const SPACING = new Set([9, 10, 11, 12, 13, 26, 27, 28, 29, 30, 31]);

function isMarkedUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
