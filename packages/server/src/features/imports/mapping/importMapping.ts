import type { EntityManager } from '@mikro-orm/postgresql';
import { userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { splitName } from '../cells/splitName.ts';
import { FileProblem } from '../files/FileProblem.ts';
import { isPassword } from '../files/matchHeader.ts';
import type { Reading } from '../files/openFile.ts';
import type { ReadingChoice } from '../files/ReadingChoice.ts';
import { openUpload } from '../plan/judgeFile.ts';
import type { ImportMapping, ImportMappingColumn } from '../schema/ImportMapping.ts';
import { findUpload } from '../uploads/findUpload.ts';
import { headOf } from './fileHead.ts';
import { type ColumnGuess, guessColumns } from './guessColumns.ts';
import { ImportGuess } from './ImportGuess.ts';
import { importFields } from './importFields.ts';
import { mappingProblems } from './mappingProblems.ts';
import { rememberedMapping } from './rememberedMapping.ts';
import { siteLists } from './siteLists.ts';

const SAMPLES = 3;

/** What the columns of an upload would be read as; null where there is no such upload of the caller. */
export async function importMapping(
  em: EntityManager,
  actor: Actor,
  uploadId: string,
  choice: ReadingChoice,
): Promise<ImportMapping | null> {
  const upload = await findUpload(em, actor, uploadId);
  if (!upload) return null;
  try {
    const { reading } = await openUpload(em, upload, choice);
    const guesses = await guessesOf(em, actor, reading);
    const problems = mappingProblems(
      reading.header,
      guesses.map(({ columnKey }) => columnKey),
    );
    return {
      fileName: upload.name,
      source: reading.source?.source ?? null,
      columns: reading.header.map((_name, index) => shown(reading, index, guesses[index])),
      fields: importFields(),
      problems: problems.map(({ message, index }) =>
        userError('HEADER_INVALID', message, index === null ? [] : ['columns', String(index)]),
      ),
    };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    const problems = [userError(problem.code, problem.message)];
    return { fileName: upload.name, source: null, columns: [], fields: importFields(), problems };
  }
}

async function guessesOf(em: EntityManager, { siteId }: Actor, reading: Reading): Promise<ColumnGuess[]> {
  const last = await rememberedMapping(em, siteId, reading.header);
  if (last) return last.map((columnKey) => ({ columnKey, guess: ImportGuess.REMEMBERED }));
  return guessColumns(headOf(reading), await siteLists(em, siteId));
}

function shown(reading: Reading, index: number, guess?: ColumnGuess): ImportMappingColumn {
  const header = reading.header[index] ?? '';
  const samples = headOf(reading).valuesAt(index).slice(0, SAMPLES);
  const sampleNames = samples.map((name) => {
    const [firstName, lastName] = splitName(name);
    return { firstName, lastName };
  });
  const { columnKey = null, guess: why = null } = guess ?? {};
  return { index, header, samples, sampleNames, columnKey, guess: why, isPassword: isPassword(header) };
}
