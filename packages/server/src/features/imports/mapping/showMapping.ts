import type { EntityManager } from '@mikro-orm/postgresql';
import { userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { splitName } from '../cells/splitName.ts';
import type { ColumnKey } from '../columns.ts';
import { isPassword } from '../files/matchHeader.ts';
import type { Reading } from '../files/openFile.ts';
import type { ImportMapping, ImportMappingColumn } from '../schema/ImportMapping.ts';
import { headOf } from './fileHead.ts';
import { type ColumnGuess, guessColumns } from './guessColumns.ts';
import { ImportGuess } from './ImportGuess.ts';
import { importFields } from './importFields.ts';
import type { MappingProblem } from './mappingProblems.ts';
import { rememberedMapping } from './rememberedMapping.ts';
import { siteLists } from './siteLists.ts';

const SAMPLES = 3;

/** What the columns of a file that has been opened would be read as, and why. */
export async function showMapping(
  em: EntityManager,
  actor: Actor,
  { name, reading }: { name: string; reading: Reading },
  judge: (
    actor: Actor,
    header: readonly string[],
    mapping: readonly (ColumnKey | null)[],
  ) => MappingProblem[],
): Promise<ImportMapping> {
  const guesses = await guessesOf(em, actor, reading);
  const problems = judge(
    actor,
    reading.header,
    guesses.map(({ columnKey }) => columnKey),
  );
  return {
    fileName: name,
    source: reading.source?.source ?? null,
    columns: reading.header.map((_name, index) => shown(reading, index, guesses[index])),
    fields: importFields(actor),
    problems: problems.map(({ message, index }) =>
      userError('HEADER_INVALID', message, index === null ? [] : ['columns', String(index)]),
    ),
  };
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
