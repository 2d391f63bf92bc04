import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { BACKGROUND_ABOVE } from '../../runs/limits.ts';
import type { ColumnKey } from '../columns.ts';
import { FileProblem } from '../files/FileProblem.ts';
import type { FileKind } from '../files/fileKind.ts';
import { type Bytes, openFile, type Reading, readRows } from '../files/openFile.ts';
import { ImportFormat } from '../ImportFormat.ts';
import type { SideFile } from '../onboarding/SideFile.ts';
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
  /** The files of Onboarding that come with it. */
  sideFiles: SideFile[];
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
  if (!upload) return { problem: unknownUpload(0) };
  try {
    const { bytes, small, reading } = await openUpload(em, upload);
    const { header, mapping } = reading;
    const large = !small || (await countRows(bytes, reading)) > BACKGROUND_ABOVE;
    const { id, name } = upload;
    return { id, name, header, mapping, sideFiles: [], large, format: format ?? recognised(mapping) };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return { problem: userError(problem.code, problem.message, ['uploadIds', '0']) };
  }
}

export function unknownUpload(place: number): UserError {
  const message = 'There is no such upload, or it ended after 7 days. Upload the file again.';
  return userError('UPLOAD_UNKNOWN', message, ['uploadIds', String(place)]);
}

interface OpenUpload {
  bytes: Bytes;
  /** Of one chunk, so that it is read to its end. */
  small: boolean;
  reading: Reading;
}

export async function openUpload(em: EntityManager, upload: StoredUpload): Promise<OpenUpload> {
  const wrong = notCsv[upload.kind];
  if (wrong) throw new FileProblem('FILE_INVALID', wrong);
  const small = Number(upload.bytes) <= CHUNK_BYTES;
  const bytes = small ? await wholeUpload(em, upload.id) : uploadBytes(em, upload.id);
  return { bytes, small, reading: await openFile(bytes, small) };
}

export async function countRows(bytes: Bytes, reading: Reading): Promise<number> {
  let count = 0;
  for await (const _row of readRows(bytes, reading)) count += 1;
  if (count === 0)
    throw new FileProblem('FILE_INVALID', 'The file has a header and no rows. Add the people below it.');
  return count;
}

/** The marks of a format, in a file that has no other columns than it; such a file is held to what the format asks. */
function recognised(mapping: readonly (ColumnKey | null)[]): ImportFormat {
  const follows = (format: ImportFormat, marks: readonly ColumnKey[], more: readonly ColumnKey[] = []) =>
    marks.every((mark) => mapping.includes(mark)) &&
    mapping.every((key) => key === null || formats[format].columns.includes(key) || more.includes(key));
  if (follows(ImportFormat.CONTACTS, ['dataCenter'])) return ImportFormat.CONTACTS;
  return follows(ImportFormat.ONBOARDING, ['lanId', 'userType', 'orgUnit'], ['features', 'capacities'])
    ? ImportFormat.ONBOARDING
    : ImportFormat.USERS;
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
