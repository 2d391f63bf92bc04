import { textKind } from './textKind.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | 'csv'
  | 'xlsx'
  | 'zip'
  | 'packed'
  | 'xls'
  | 'pdf'
  | 'image'
  | 'html'
  | 'xml'
  | 'json'
  | 'rtf'
  | 'sylk'
  | 'contacts'
  | 'utf32'
  | 'empty'
  | 'unknown';

const signatures: [FileKind, string][] = [
  ['xls', 'd0cf11e0a1b11ae1'],
  ['pdf', '255044462d'],
  ['image', '89504e470d0a1a0a'],
  ['image', 'ffd8ff'],
  ['image', '47494638'],
  ['image', '49492a00'],
  ['image', '4d4d002a'],
  // gzip, bzip2, xz, 7z, RAR, Zstandard
  ['packed', '1f8b08'],
  ['packed', '425a68'],
  ['packed', 'fd377a585a00'],
  ['packed', '377abcaf271c'],
  ['packed', '526172211a07'],
  ['packed', '28b52ffd'],
];
const known = signatures.map(([kind, hex]): [FileKind, Buffer] => [kind, Buffer.from(hex, 'hex')]);
const ZIP = Buffer.from('504b0304', 'hex');
const EMPTY_ZIP = Buffer.from('504b0506', 'hex');

export function fileKind(head: Buffer): FileKind {
  if (head.length === 0) return 'empty';
  if (startsWith(head, ZIP)) return isWorkbook(head) ? 'xlsx' : 'zip';
  if (startsWith(head, EMPTY_ZIP)) return 'zip';
  return (
    known.find(([, signature]) => startsWith(head, signature))?.[0] ?? inContainer(head) ?? textKind(head)
  );
}

function startsWith(head: Buffer, signature: Buffer): boolean {
  return head.subarray(0, signature.length).equals(signature);
}

function isWorkbook(head: Buffer): boolean {
  return (
    head.includes('[Content_Types].xml') || head.includes('xl/workbook') || head.includes('xl/worksheets')
  );
}

/** Files whose own name does not stand first: tar, WebP, HEIC. */
function inContainer(head: Buffer): FileKind | undefined {
  if (head.toString('latin1', 257, 262) === 'ustar') return 'packed';
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') return 'image';
  return /^\0\0\0.ftyp(hei|mif|avif)/su.test(head.toString('latin1', 0, 12)) ? 'image' : undefined;
}
