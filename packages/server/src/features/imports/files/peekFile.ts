import { FileProblem } from '../../../platform/files/FileProblem.ts';
import type { Workbook } from '../../../platform/spreadsheets/openWorkbook.ts';
import { decodeText } from './decodeText.ts';
import { detectDelimiter, isSpaced } from './detectDelimiter.ts';
import { detectEncoding } from './detectEncoding.ts';
import type { FileContent } from './FileContent.ts';
import { fileKind } from './fileKind.ts';
import { peekWorkbook } from './peekWorkbook.ts';
import { judgeChoice, type ReadingChoice } from './ReadingChoice.ts';
import { FIRST_ROWS } from './readHeader.ts';
import { type FileRecord, readRecords } from './readRecords.ts';
import { refuseKind } from './refuseKind.ts';

/** How the rows of a file are to be read: as text, or as a sheet of a workbook. */
export type ReadAs =
  | { kind: 'csv'; encoding: string; delimiter: string; spaced: boolean }
  | { kind: 'xlsx'; sheet: string };

export interface Peek {
  readAs: ReadAs;
  /** The sheets that there are to choose from. */
  sheets: Workbook['sheets'];
  /** The first rows, the header among them. */
  first: FileRecord[];
}

const HEAD = 64 * 1024;
/** So much of a large text tells its encoding. */
const ENCODING_HEAD = 1024 * 1024;

/**
 * Finds out how a file is to be read, as far as `choice` leaves it open, and reads its first rows. With `whole` the
 * encoding is judged by all of it, else by its head.
 */
export async function peekFile(content: FileContent, whole: boolean, choice: ReadingChoice): Promise<Peek> {
  judgeChoice(choice);
  const kind = fileKind(await content.read(0, HEAD));
  await refuseKind(kind, content);
  if (kind === 'csv') return { ...(await peekText(content, whole, choice)), sheets: [] };
  const { sheet, sheets, first } = await peekWorkbook(content, choice.sheet ?? null);
  return { readAs: { kind: 'xlsx', sheet }, sheets, first };
}

async function peekText({ bytes }: FileContent, whole: boolean, choice: ReadingChoice) {
  const judged = whole ? bytes() : headOf(bytes(), ENCODING_HEAD);
  const encoding = choice.encoding ?? (await detectEncoding(judged, whole));
  let head = '';
  for await (const text of decodeText(headOf(bytes(), HEAD), encoding)) head += text;
  if (head.trim() === '') throw new FileProblem('FILE_INVALID', 'empty');
  const delimiter = choice.delimiter ?? detectDelimiter(head.slice(0, HEAD));
  const spaced = isSpaced(head, delimiter);
  const first: FileRecord[] = [];
  for await (const record of readRecords(decodeText(bytes(), encoding), delimiter, spaced)) {
    first.push(record);
    if (first.length === FIRST_ROWS) break;
  }
  return { readAs: { kind: 'csv', encoding, delimiter, spaced } as const, first };
}

async function* headOf(bytes: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let taken = 0;
  for await (const piece of bytes) {
    yield piece;
    taken += piece.length;
    if (taken >= most) return;
  }
}
