import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { type CsvError, parse } from 'csv-parse';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { SEPARATOR_LINE } from './detectDelimiter.ts';

export interface FileRecord {
  /** As a spreadsheet numbers it: the header is 1 where nothing stands above it, blank rows count. */
  rowNumber: number;
  cells: string[];
}

/** More characters in one record than this mean a quotation mark that is never closed. */
const LONGEST_RECORD = 1024 * 1024;

/** What DOS programs write behind the last line. */
const END_OF_FILE = '\u001a';

/** So many milliseconds records that are there already may keep others waiting. */
const TURN = 20;

/**
 * The records of a CSV text that comes in pieces, blank ones left out. Memory does not grow with the text. With
 * `spaced` quotation marks stand behind a space.
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  delimiter: string,
  spaced = false,
): AsyncGenerator<FileRecord> {
  const parser = parse({
    delimiter,
    ltrim: spaced,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(withoutSeparatorLine(text), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let rowNumber = 0;
  let turn = performance.now();
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rowNumber += 1;
      if (cells.some((cell) => cell !== '' && cell !== END_OF_FILE && cell.trim() !== ''))
        yield { rowNumber, cells };
      if (performance.now() - turn < TURN) continue;
      await setImmediate();
      turn = performance.now();
    }
  } catch (error) {
    throw fileProblem(error);
  } finally {
    source.destroy();
  }
}

async function* withoutSeparatorLine(text: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  for await (const piece of text) {
    yield first ? piece.replace(SEPARATOR_LINE, '') : piece;
    first = false;
  }
}

function fileProblem(error: unknown): unknown {
  const { code, records: rowNumber = 0 } = error as Partial<CsvError> & { records?: number };
  if (!code?.startsWith('CSV_')) return error;
  return new FileProblem(
    'FILE_INVALID',
    code === 'CSV_MAX_RECORD_SIZE' ? 'longRecord' : code === 'CSV_QUOTE_NOT_CLOSED' ? 'quoteOpen' : 'notCsv',
    rowNumber,
  );
}
