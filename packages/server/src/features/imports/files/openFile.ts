import { decodeText } from './decodeText.ts';
import { detectDelimiter } from './detectDelimiter.ts';
import { detectEncoding } from './detectEncoding.ts';
import { FileProblem } from './FileProblem.ts';
import { isPassword } from './matchHeader.ts';
import { HEADER_WITHIN, type Header, readHeader } from './readHeader.ts';
import { type FileRecord, readRecords } from './readRecords.ts';

/** The bytes of a file, from the beginning each time. */
export type Bytes = () => AsyncIterable<Buffer>;

/** How a file is to be read, found out from its content. */
export interface Reading extends Header {
  encoding: string;
  delimiter: string;
}

const HEAD = 64 * 1024;

/** Finds out how a file is to be read. With `whole` the encoding is judged by all of it, else by its head. */
export async function openFile(bytes: Bytes, whole: boolean): Promise<Reading> {
  const encoding = await detectEncoding(whole ? bytes() : headOf(bytes()));
  let head = '';
  for await (const text of decodeText(headOf(bytes()), encoding)) head += text;
  if (head.trim() === '')
    throw new FileProblem('FILE_INVALID', 'The file is empty. Choose one with a header and rows.');
  const delimiter = detectDelimiter(head.slice(0, HEAD));
  const first: FileRecord[] = [];
  for await (const record of readRecords(decodeText(bytes(), encoding), delimiter)) {
    first.push(record);
    if (first.length === HEADER_WITHIN) break;
  }
  return { encoding, delimiter, ...readHeader(first) };
}

async function* headOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    yield piece;
    return;
  }
}

/**
 * The rows below the header, each with a cell for every column, and more only where more are filled. Our own
 * error files come back as they were; passwords are never kept.
 */
export async function* readRows(bytes: Bytes, reading: Reading): AsyncGenerator<FileRecord> {
  const { encoding, delimiter, header, errorsAt } = reading;
  const passwords = header.flatMap((name, i) => (isPassword(name) ? [i] : []));
  for await (const { rowNumber, cells } of readRecords(decodeText(bytes(), encoding), delimiter)) {
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
