import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import type { Progress } from '../../runs/progress.ts';
import type { FileContent } from '../files/FileContent.ts';
import { type LeftOutRows, leaveOutRows } from '../files/leaveOutRows.ts';
import { readRows } from '../files/openFile.ts';
import type { ReadAs } from '../files/peekFile.ts';
import type { FileRecord } from '../files/readRecords.ts';
import { roomForSideColumns, withSideColumns } from '../onboarding/withSideColumns.ts';
import { stageRows } from '../staging/stageRows.ts';
import type { StoredImport } from './loadImport.ts';
import { openStored } from './openStored.ts';

/** I1 */
export const MOST_ROWS = 1_000_000;
const REPORT_EVERY = 20_000;

/** Reads the uploaded file into the staging table, and keeps with the import how it was read. */
export async function stageFile(
  beside: EntityManager,
  em: EntityManager,
  found: StoredImport,
  progress?: Progress,
): Promise<void> {
  const [uploadId = ''] = found.upload_ids;
  const { content: stored, reading } = await openStored(beside, em, found, uploadId);
  const read = { bytes: 0 };
  const content = counted(stored, read);
  const share = () => (read.bytes === 0 ? 0 : stored.size / read.bytes);
  const { header } = withSideColumns({ header: reading.header, mapping: [] }, found.side_files);
  if (header.length !== found.mapping.length) throw new FileProblem('HEADER_INVALID', 'headerChanged');
  const leftOut: LeftOutRows[] = [];
  const people = leaveOutRows(readRows(content, reading), reading, leftOut);
  const records = roomForSideColumns(people, reading, found.side_files);
  await stageRows(em, watched(records, share, progress), found.mapping);
  const columns = [sql`left_out = ${JSON.stringify(leftOut)}::jsonb`, ...kept(reading.readAs)];
  await rows(em, sql`update imports set header = ${header}, ${sql.join(columns)} where id = ${found.id}`);
}

function kept(readAs: ReadAs): Sql[] {
  return readAs.kind === 'xlsx'
    ? [sql`sheet = ${readAs.sheet}`]
    : [sql`delimiter = ${readAs.delimiter}`, sql`encoding = ${readAs.encoding}`];
}

function counted(content: FileContent, read: { bytes: number }): FileContent {
  return {
    size: content.size,
    bytes: async function* () {
      for await (const piece of content.bytes()) {
        read.bytes += piece.length;
        yield piece;
      }
    },
    read: async (offset, length) => {
      const piece = await content.read(offset, length);
      read.bytes += piece.length;
      return piece;
    },
  };
}

/** Reports how far the reading is, the whole being guessed from the bytes read so far. */
async function* watched(
  records: AsyncIterable<FileRecord>,
  share: () => number,
  progress?: Progress,
): AsyncGenerator<FileRecord> {
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (count > MOST_ROWS) throw new FileProblem('FILE_INVALID', 'tooManyRows', MOST_ROWS);
    if (count % REPORT_EVERY === 0) await progress?.report(count, Math.round(count * share()));
    yield record;
  }
}
