import { decodeText } from './decodeText.ts';
import type { FileContent } from './FileContent.ts';
import { leaveOutRows } from './leaveOutRows.ts';
import { isPassword } from './matchHeader.ts';
import { peekFile, type ReadAs } from './peekFile.ts';
import type { ReadingChoice } from './ReadingChoice.ts';
import { type Header, readHeader } from './readHeader.ts';
import { type FileRecord, readRecords } from './readRecords.ts';
import { workbookRecords } from './workbookRecords.ts';

/** How a file is to be read, found out from its content or chosen. */
export interface Reading extends Header {
  readAs: ReadAs;
  /** The first rows that are people. */
  sample: string[][];
}

/** Finds out how a file is to be read. With `whole` the encoding is judged by all of it, else by its head. */
export async function openFile(
  content: FileContent,
  whole: boolean,
  choice: ReadingChoice = {},
): Promise<Reading> {
  const { readAs, first } = await peekFile(content, whole, choice);
  const header = readHeader(first);
  return { readAs, ...header, sample: await sampleOf(first, header) };
}

async function sampleOf(first: readonly FileRecord[], header: Header): Promise<string[][]> {
  const sample: string[][] = [];
  for await (const { cells } of leaveOutRows(below(header, first), header, [])) sample.push(cells);
  return sample;
}

/** The rows below the header. */
export function readRows(content: FileContent, reading: Reading): AsyncGenerator<FileRecord> {
  return below(reading, records(content, reading.readAs));
}

/**
 * The rows below the header, each with a cell for every column, and more only where more are filled. Our own
 * error files come back as they were; passwords are never kept.
 */
async function* below(
  { rowNumber: headerRow, header, errorsAt }: Header,
  records: Iterable<FileRecord> | AsyncIterable<FileRecord>,
): AsyncGenerator<FileRecord> {
  const passwords = header.flatMap((name, i) => (isPassword(name) ? [i] : []));
  for await (const { rowNumber, cells: all } of records) {
    if (rowNumber <= headerRow) continue;
    const cells = errorsAt === null ? all : withoutErrors(all, errorsAt);
    while (cells.length < header.length) cells.push('');
    while (cells.length > header.length && (cells.at(-1) ?? '').trim() === '') cells.pop();
    for (const i of passwords) cells[i] = '';
    for (let i = 0; i < cells.length; i++) {
      if (cells[i]?.startsWith('="')) cells[i] = cells[i]?.replace(TEXT_FORMULA, '$1') ?? '';
    }
    yield { rowNumber, cells };
  }
}

/** By ="007" other programs keep Excel from making a number of 007. */
const TEXT_FORMULA = /^="([^"]*)"$/;

function records(content: FileContent, readAs: ReadAs): AsyncGenerator<FileRecord> {
  return readAs.kind === 'xlsx'
    ? workbookRecords(content, readAs.sheet)
    : readRecords(decodeText(content.bytes(), readAs.encoding), readAs.delimiter, readAs.spaced);
}

function withoutErrors(cells: readonly string[], errorsAt: number): string[] {
  return cells.toSpliced(errorsAt, 1).map((cell) => (cell.startsWith("'") ? cell.slice(1) : cell));
}
