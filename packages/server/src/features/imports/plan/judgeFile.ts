import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { BACKGROUND_ABOVE } from '../../runs/limits.ts';
import type { ColumnKey } from '../columns.ts';
import { FileProblem } from '../files/FileProblem.ts';
import type { FileKind } from '../files/fileKind.ts';
import { type Bytes, openFile, type Reading, readRows } from '../files/openFile.ts';
import { ImportFormat } from '../ImportFormat.ts';
import { formats } from '../templates.ts';
import { findUpload, type StoredUpload } from '../uploads/findUpload.ts';
import { CHUNK_BYTES } from '../uploads/inChunks.ts';
import { uploadBytes, wholeUpload } from '../uploads/readUpload.ts';

export interface JudgedFile {
  id: string;
  name: string;
  format: ImportFormat;
  header: string[];
  mapping: (ColumnKey | null)[];
  /** Its plan is made by a job. */
  large: boolean;
}

/** Whether the upload is there and can be read; a small file is read to its end. */
export async function judgeFile(
  em: EntityManager,
  actor: Actor,
  uploadIds: readonly string[],
  format: ImportFormat | null,
): Promise<JudgedFile | { problem: UserError }> {
  const [uploadId = '', second] = uploadIds;
  if (second !== undefined) {
    return { problem: userError('INVALID', 'This format takes one file. Choose one.', ['uploadIds', '1']) };
  }
  const upload = await findUpload(em, actor, uploadId);
  if (!upload) {
    const message = 'There is no such upload, or it ended after 7 days. Upload the file again.';
    return { problem: userError('UPLOAD_UNKNOWN', message, ['uploadIds', '0']) };
  }
  try {
    const { header, mapping, large } = await open(em, upload);
    return {
      id: upload.id,
      name: upload.name,
      header,
      mapping,
      large,
      format: format ?? recognised(mapping),
    };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return { problem: userError(problem.code, problem.message, ['uploadIds', '0']) };
  }
}

async function open(em: EntityManager, upload: StoredUpload): Promise<Reading & { large: boolean }> {
  const wrong = notCsv[upload.kind];
  if (wrong) throw new FileProblem('FILE_INVALID', wrong);
  const small = Number(upload.bytes) <= CHUNK_BYTES;
  const bytes = small ? await wholeUpload(em, upload.id) : uploadBytes(em, upload.id);
  const reading = await openFile(bytes, small);
  return { ...reading, large: !small || (await countRows(bytes, reading)) > BACKGROUND_ABOVE };
}

async function countRows(bytes: Bytes, reading: Reading): Promise<number> {
  let count = 0;
  for await (const _row of readRows(bytes, reading)) count += 1;
  if (count === 0)
    throw new FileProblem('FILE_INVALID', 'The file has a header and no rows. Add the people below it.');
  return count;
}

/** Contacts where all columns are of that template; a file without data centers is not held to it. */
function recognised(mapping: readonly (ColumnKey | null)[]): ImportFormat {
  const { columns } = formats[ImportFormat.CONTACTS];
  const fits = mapping.every((key) => key === null || columns.includes(key));
  return fits && mapping.includes('dataCenter') ? ImportFormat.CONTACTS : ImportFormat.USERS;
}

const saveAs = 'Save it as CSV and choose that file.';
const notCsv: Partial<Record<FileKind, string>> = {
  empty: 'The file is empty. Choose one with a header and rows.',
  xlsx: `This is an XLSX workbook, whatever its name says. ${saveAs}`,
  xls: `This is an old Excel workbook, whatever its name says. ${saveAs}`,
  zip: 'This is a zip archive, whatever its name says. Unpack it and choose the CSV file inside.',
  pdf: `This is a PDF document, which has no rows to read. Export the list as CSV and choose that file.`,
  image: 'This is a picture. Choose a CSV file.',
  unknown: `This is not a text file. ${saveAs}`,
};
