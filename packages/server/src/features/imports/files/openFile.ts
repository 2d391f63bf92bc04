import { decodeText } from './decodeText.ts';
import type { FileContent } from './FileContent.ts';
import { isPassword } from './matchHeader.ts';
import { peekFile, type ReadAs } from './peekFile.ts';
import type { ReadingChoice } from './ReadingChoice.ts';
import { type Header, readHeader } from './readHeader.ts';
import { type FileRecord, readRecords } from './readRecords.ts';
import { workbookRecords } from './workbookRecords.ts';

/** How a file is to be read, found out from its content or chosen. */
export interface Reading extends Header {
  readAs: ReadAs;
}

/** Finds out how a file is to be read. With `whole` the encoding is judged by all of it, else by its head. */
export async function openFile(
  content: FileContent,
  whole: boolean,
  choice: ReadingChoice = {},
): Promise<Reading> {
  const { readAs, first } = await peekFile(content, whole, choice);
  return { readAs, ...readHeader(first) };
}

/**
 * The rows below the header, each with a cell for every column, and more only where more are filled. Our own
 * error files come back as they were; passwords are never kept.
 */
export async function* readRows(content: FileContent, reading: Reading): AsyncGenerator<FileRecord> {
  const { header, errorsAt } = reading;
  const passwords = header.flatMap((name, i) => (isPassword(name) ? [i] : []));
  for await (const { rowNumber, cells } of records(content, reading.readAs)) {
    if (rowNumber <= reading.rowNumber) continue;
    if (errorsAt !== null) {
      cells.splice(errorsAt, 1);
      for (let i = 0; i < cells.length; i++)
        if (cells[i]?.startsWith("'")) cells[i] = cells[i]?.slice(1) ?? '';
    }
    while (cells.length < header.length) cells.push('');
    while (cells.length > header.length && (cells.at(-1) ?? '').trim() === '') cells.pop();
    for (const i of passwords) cells[i] = '';
    yield { rowNumber, cells };
  }
}

function records(content: FileContent, readAs: ReadAs): AsyncGenerator<FileRecord> {
  return readAs.kind === 'xlsx'
    ? workbookRecords(content, readAs.sheet)
    : readRecords(decodeText(content.bytes(), readAs.encoding), readAs.delimiter);
}
