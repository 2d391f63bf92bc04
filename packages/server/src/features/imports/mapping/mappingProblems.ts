import { type ColumnKey, columnOf, stagedBy } from '../columns.ts';
import { headerKey } from '../files/headerKey.ts';

export interface MappingProblem {
  message: string;
  /** The column that it is about; null for the header as a whole. */
  index: number | null;
}

const KEYS: readonly ColumnKey[] = ['username', 'lanId', 'email', 'agentId'];

/** Whether a column says whom a row is about. */
export function namesUser(key: ColumnKey): boolean {
  return KEYS.includes(key);
}

/** What keeps a file from being read so; all of it at once. */
export function mappingProblems(
  header: readonly string[],
  mapping: readonly (ColumnKey | null)[],
): MappingProblem[] {
  if (mapping.every((key) => key === null)) return [{ message: unknownHeader(header), index: null }];
  const problems = doubled(header, mapping);
  if (!mapping.some((key) => key && namesUser(key))) problems.push({ message: NO_KEY, index: null });
  return problems;
}

const NO_KEY =
  'No column says whom a row is about. Add one with the header Email Address, Username, LAN ID or Agent ID, or say which column it is.';

function unknownHeader(header: readonly string[]): string {
  return `No header was found: the first row reads “${header.slice(0, 4).join(', ')}”. Begin the file with a row of column names, such as First Name, Last Name, Email Address, or say what its columns are.`;
}

/** Two columns for one field. Lists may stand in several columns (Role, Access Role) with different headers. */
function doubled(header: readonly string[], mapping: readonly (ColumnKey | null)[]): MappingProblem[] {
  const seen = new Map<string, string>();
  return mapping.flatMap((key, index) => {
    if (!key) return [];
    const { kind, label } = columnOf(key);
    const name = header[index] ?? '';
    // A whole name stands beside the parts, and counts where they are blank.
    const target = kind === 'text' ? `text:${stagedBy(key)[0]}` : kind === 'name' ? kind : headerKey(name);
    const earlier = seen.get(target);
    if (earlier === undefined) {
      seen.set(target, name);
      return [];
    }
    const message =
      earlier === name
        ? `The column “${name}” is there twice. Take one out.`
        : `“${earlier}” and “${name}” are both the column ${label}. Take one out.`;
    return [{ message, index }];
  });
}
