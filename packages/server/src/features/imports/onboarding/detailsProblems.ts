import type { Actor } from '../../roles/Actor.ts';
import type { ColumnKey } from '../columns.ts';
import { type MappingProblem, mappingProblems } from '../mapping/mappingProblems.ts';
import { importWords } from '../words/importWords.ts';

/** What keeps the user details from being read so; the other files are joined to them by the LAN ID. */
export function detailsProblems(
  actor: Actor,
  header: readonly string[],
  mapping: readonly (ColumnKey | null)[],
): MappingProblem[] {
  const lacksLanId = !mapping.includes('lanId');
  const problems = mappingProblems(actor, header, mapping).filter(
    ({ index }) => !lacksLanId || index !== null,
  );
  return lacksLanId ? [...problems, { message: importWords(actor).noLanId(), index: null }] : problems;
}
