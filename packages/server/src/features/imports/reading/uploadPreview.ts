import type { EntityManager } from '@mikro-orm/postgresql';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import type { Actor } from '../../roles/Actor.ts';
import { isPassword } from '../files/matchHeader.ts';
import { type Peek, peekFile } from '../files/peekFile.ts';
import { DELIMITERS, ENCODINGS, type ReadingChoice } from '../files/ReadingChoice.ts';
import { HEADER_WITHIN, readHeader } from '../files/readHeader.ts';
import type { FileRecord } from '../files/readRecords.ts';
import type { FileReading, UploadPreview } from '../schema/FileReading.ts';
import { findUpload } from '../uploads/findUpload.ts';
import { CHUNK_BYTES } from '../uploads/inChunks.ts';
import { uploadContent, wholeUpload } from '../uploads/readUpload.ts';

/** I1: how a file would be read, with its first rows; null where there is no such upload. */
export async function uploadPreview(
  em: EntityManager,
  actor: Actor,
  uploadId: string,
  choice: ReadingChoice,
): Promise<UploadPreview | null> {
  const upload = await findUpload(em, actor, uploadId);
  if (!upload) return null;
  const size = Number(upload.bytes);
  const small = size <= CHUNK_BYTES;
  const content = small ? await wholeUpload(em, upload.id) : uploadContent(em, upload.id, size);
  try {
    return { fileName: upload.name, ...shown(actor, await peekFile(content, small, choice)) };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    const nothing = { reading: null, encodings: [], delimiters: [], sheets: [], headerRow: null, rows: [] };
    return { fileName: upload.name, ...nothing, problem: problem.wordsIn(actor.reads) };
  }
}

function shown(actor: Actor, { readAs, sheets, first }: Peek): Omit<UploadPreview, 'fileName'> {
  const text = readAs.kind === 'csv' ? readAs : undefined;
  const reading: FileReading = { encoding: null, delimiter: null, sheet: null, ...readAs };
  return {
    reading,
    encodings: text ? withChosen(ENCODINGS, text.encoding) : [],
    delimiters: text ? withChosen(DELIMITERS, text.delimiter) : [],
    sheets,
    rows: withoutPasswords(first.slice(0, HEADER_WITHIN)),
    ...headerOf(actor, first),
  };
}

function withChosen(offered: readonly string[], chosen: string): string[] {
  return [...new Set([...offered, chosen])];
}

function headerOf(actor: Actor, first: readonly FileRecord[]): Pick<UploadPreview, 'headerRow' | 'problem'> {
  try {
    return { headerRow: readHeader(first).rowNumber, problem: null };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return { headerRow: null, problem: problem.wordsIn(actor.reads) };
  }
}

function withoutPasswords(rows: readonly FileRecord[]): FileRecord[] {
  const secret = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell, i) => (isPassword(cell) ? [i] : []))),
  );
  return rows.map(({ rowNumber, cells }) => ({
    rowNumber,
    cells: cells.map((cell, i) => (secret.has(i) && !isPassword(cell) ? '' : cell)),
  }));
}
