import type { ColumnKey } from '../columns.ts';
import { type MappingProblem, mappingProblems } from '../mapping/mappingProblems.ts';

/** What keeps the user details from being read so; the other files are joined to them by the LAN ID. */
export function detailsProblems(
  header: readonly string[],
  mapping: readonly (ColumnKey | null)[],
): MappingProblem[] {
  const lacksLanId = !mapping.includes('lanId');
  const problems = mappingProblems(header, mapping).filter(({ index }) => !lacksLanId || index !== null);
  return lacksLanId ? [...problems, { message: NO_LAN_ID, index: null }] : problems;
}

const NO_LAN_ID =
  'No column is the LAN ID, by which the files are joined. Add one with that header, or say which column it is.';
