/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | 'csv'
  | 'xlsx'
  | 'zip'
  | 'xls'
  | 'pdf'
  | 'image'
  | 'html'
  | 'xml'
  | 'json'
  | 'empty'
  | 'unknown';

const signatures: [FileKind, Buffer][] = [
  ['xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['pdf', Buffer.from('%PDF-')],
  ['image', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['image', Buffer.from('ffd8ff', 'hex')],
  ['image', Buffer.from('GIF8')],
];
const ZIP = Buffer.from('504b0304', 'hex');
const EMPTY_ZIP = Buffer.from('504b0506', 'hex');

export function fileKind(head: Buffer): FileKind {
  if (head.length === 0) return 'empty';
  if (startsWith(head, ZIP)) return isWorkbook(head) ? 'xlsx' : 'zip';
  if (startsWith(head, EMPTY_ZIP)) return 'zip';
  const known = signatures.find(([, signature]) => startsWith(head, signature));
  if (known) return known[0];
  return isText(head) ? (markup(head) ?? 'csv') : 'unknown';
}

function startsWith(head: Buffer, signature: Buffer): boolean {
  return head.subarray(0, signature.length).equals(signature);
}

function isWorkbook(head: Buffer): boolean {
  return (
    head.includes('[Content_Types].xml') || head.includes('xl/workbook') || head.includes('xl/worksheets')
  );
}

/** Text that is no table, by how it begins; UTF-16 is seen through. */
function markup(head: Buffer): FileKind | undefined {
  const start = head
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/[^\s!-~]/g, '')
    .trimStart();
  if (/^<(!doctype html|html|head|body|table|meta)\b/i.test(start)) return 'html';
  if (/^<\?xml\b/i.test(start)) return 'xml';
  return /^(\{\s*"|\[\s*[{[])/.test(start) ? 'json' : undefined;
}

/** Text has no NUL bytes, except those of UTF-16, which all stand on the same side of the pairs. */
function isText(head: Buffer): boolean {
  const nul = head.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < nul.length; i++) {
    if (nul[i] !== 0) continue;
    if (i % 2) odd++;
    else even++;
  }
  return even === 0 || odd === 0 || Math.max(even, odd) > 20 * Math.min(even, odd);
}
