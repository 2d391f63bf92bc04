import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import type { Progress } from '../../runs/progress.ts';
import type { ColumnKey } from '../columns.ts';
import { FileProblem } from '../files/FileProblem.ts';
import { type Bytes, openFile, readRows } from '../files/openFile.ts';
import type { FileRecord } from '../files/readRecords.ts';
import { roomForSideColumns, withSideColumns } from '../onboarding/withSideColumns.ts';
import { stageRows } from '../staging/stageRows.ts';
import { CHUNK_BYTES } from '../uploads/inChunks.ts';
import { uploadBytes, uploadBytesBeside, wholeUpload } from '../uploads/readUpload.ts';
import type { StoredImport } from './loadImport.ts';

/** I1 */
export const MOST_ROWS = 1_000_000;
const REPORT_EVERY = 20_000;

/** Reads the uploaded file into the staging table, and keeps with the import how it was read. */
export async function stageFile(
  beside: EntityManager,
  em: EntityManager,
  found: StoredImport,
  progress?: Progress,
): Promise<(ColumnKey | null)[]> {
  const [uploadId = ''] = found.upload_ids;
  const { bytes: size } = await row<{ bytes: string }>(
    em,
    sql`select bytes from uploads where id = ${uploadId}`,
  );
  const small = Number(size) <= CHUNK_BYTES;
  const whole = small ? await wholeUpload(em, uploadId) : uploadBytes(em, uploadId);
  const reading = await openFile(whole, true);
  const read = { bytes: 0 };
  const content = counted(small ? whole : uploadBytesBeside(beside, found.site_id, uploadId), read);
  const share = () => (read.bytes === 0 ? 0 : Number(size) / read.bytes);
  const { header, mapping } = withSideColumns(reading, found.side_files);
  const records = roomForSideColumns(readRows(content, reading), reading, found.side_files);
  await stageRows(em, watched(records, share, progress), mapping);
  const { delimiter, encoding } = reading;
  await rows(
    em,
    sql`update imports set header = ${header}, mapping = ${mapping}, delimiter = ${delimiter}, encoding = ${encoding}
        where id = ${found.id}`,
  );
  return mapping;
}

function counted(content: Bytes, read: { bytes: number }): Bytes {
  return async function* () {
    for await (const piece of content()) {
      read.bytes += piece.length;
      yield piece;
    }
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
    if (count > MOST_ROWS) throw new FileProblem('FILE_INVALID', TOO_MANY_ROWS);
    if (count % REPORT_EVERY === 0) await progress?.report(count, Math.round(count * share()));
    yield record;
  }
}

const TOO_MANY_ROWS = `The file has more than ${MOST_ROWS.toLocaleString('en')} rows. Split it into several files.`;
