import type { EntityManager } from '@mikro-orm/postgresql';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { BACKGROUND_ABOVE } from '../../runs/limits.ts';
import type { ColumnKey } from '../columns.ts';
import type { FileContent } from '../files/FileContent.ts';
import { leaveOutRows } from '../files/leaveOutRows.ts';
import { openFile, type Reading, readRows } from '../files/openFile.ts';
import type { ReadingChoice, ReadingChoices } from '../files/ReadingChoice.ts';
import { ImportFormat } from '../ImportFormat.ts';
import { guessByHeader } from '../mapping/guessColumns.ts';
import { type ChosenColumn, mapColumns, type Remembered } from '../mapping/mapColumns.ts';
import { type MappingProblem, mappingProblems } from '../mapping/mappingProblems.ts';
import type { SideFile } from '../onboarding/SideFile.ts';
import type { ImportSource } from '../sources/ImportSource.ts';
import { formats } from '../templates.ts';
import { findUpload, type StoredUpload } from '../uploads/findUpload.ts';
import { CHUNK_BYTES } from '../uploads/inChunks.ts';
import { uploadContent, wholeUpload } from '../uploads/readUpload.ts';
import { importWords } from '../words/importWords.ts';

export interface JudgedFile {
  id: string;
  name: string;
  format: ImportFormat;
  header: string[];
  mapping: (ColumnKey | null)[];
  /** The files of Onboarding that come with it. */
  sideFiles: SideFile[];
  source: ImportSource | null;
  /** Absent: nothing new is to be remembered. */
  remembered?: Remembered;
  /** Its plan is made by a job. */
  large: boolean;
}

export interface Asked {
  uploadIds: readonly string[];
  format: ImportFormat | null;
  /** What the caller says about the columns. */
  mapping: readonly ChosenColumn[] | null;
  /** Columns are what their headers say, and nothing else is guessed. */
  byHeader: boolean;
  choices: ReadingChoices;
}

const AT_FILE = ['uploadIds', '0'];

/** Whether the upload is there and can be read; a small file is read to its end. */
export async function judgeFile(
  em: EntityManager,
  actor: Actor,
  { uploadIds, format, mapping: chosen, byHeader, choices }: Asked,
): Promise<JudgedFile | { problems: UserError[] }> {
  const words = importWords(actor);
  const [uploadId = '', second] = uploadIds;
  if (second !== undefined) {
    return {
      problems: [userError('INVALID', words.oneFile(), ['uploadIds', '1'])],
    };
  }
  const upload = await findUpload(em, actor, uploadId);
  if (!upload) return { problems: [unknownUpload(actor, 0)] };
  try {
    const { content, small, reading } = await openUpload(em, upload, choices[upload.id]);
    const { header, source } = reading;
    const mapped = byHeader
      ? { mapping: guessByHeader(header) }
      : await mapColumns(em, actor, reading, chosen);
    if ('problems' in mapped) return mapped;
    const problems = mappingProblems(actor, header, mapped.mapping);
    if (problems.length > 0) return { problems: problems.map((problem) => inInput(problem, chosen)) };
    const count = small ? await countRows(content, reading) : Number.POSITIVE_INFINITY;
    const kind = format ?? recognised(mapped.mapping);
    // I3: of the Onboarding files one with its header only is as good as any.
    if (count === 0 && kind !== ImportFormat.ONBOARDING) throw new FileProblem('FILE_INVALID', 'headerOnly');
    const { id, name } = upload;
    return {
      ...mapped,
      ...{ id, name, header, sideFiles: [], source: source?.source ?? null },
      large: count > BACKGROUND_ABOVE,
      format: kind,
    };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return { problems: [userError(problem.code, problem.wordsIn(actor.reads), AT_FILE)] };
  }
}

export function unknownUpload(actor: Actor, place: number): UserError {
  return userError('UPLOAD_UNKNOWN', importWords(actor).uploadUnknown(), ['uploadIds', String(place)]);
}

/** At the column that the caller named, else at the file. */
export function inInput(
  { message, index }: MappingProblem,
  chosen: Asked['mapping'],
  file: string[] = AT_FILE,
): UserError {
  const at = chosen?.findIndex((column) => column.index === index) ?? -1;
  const whole = chosen && index === null ? ['mapping'] : file;
  return userError('HEADER_INVALID', message, at < 0 ? whole : ['mapping', String(at), 'columnKey']);
}

interface OpenUpload {
  content: FileContent;
  /** Of one chunk, so that it is read to its end. */
  small: boolean;
  reading: Reading;
}

/** How the file is to be read. */
export async function openUpload(
  em: EntityManager,
  upload: StoredUpload,
  choice?: ReadingChoice,
): Promise<OpenUpload> {
  const size = Number(upload.bytes);
  const small = size <= CHUNK_BYTES;
  const content = small ? await wholeUpload(em, upload.id) : uploadContent(em, upload.id, size);
  return { content, small, reading: await openFile(content, small, choice) };
}

/** A workbook is not read further than it takes to know that it is large: a small one may hold a million rows. */
async function countRows(content: FileContent, reading: Reading): Promise<number> {
  let count = 0;
  for await (const _row of leaveOutRows(readRows(content, reading), reading, [])) {
    count += 1;
    if (count > BACKGROUND_ABOVE && reading.readAs.kind === 'xlsx') break;
  }
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
