import type { Actor } from '../../roles/Actor.ts';
import { type ColumnKey, columnOf, stagedBy } from '../columns.ts';
import { headerKey } from '../files/headerKey.ts';
import { columnWords } from '../words/columnWords.ts';
import { importWords } from '../words/importWords.ts';

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
  actor: Actor,
  header: readonly string[],
  mapping: readonly (ColumnKey | null)[],
): MappingProblem[] {
  const words = importWords(actor);
  if (mapping.every((key) => key === null))
    return [{ message: words.noHeader(header.slice(0, 4).join(', ')), index: null }];
  const problems = doubled(actor, header, mapping);
  if (!mapping.some((key) => key && namesUser(key))) problems.push({ message: words.noKey(), index: null });
  return problems;
}

/** Two columns for one field. Lists may stand in several columns (Role, Access Role) with different headers. */
function doubled(
  actor: Actor,
  header: readonly string[],
  mapping: readonly (ColumnKey | null)[],
): MappingProblem[] {
  const words = importWords(actor);
  const seen = new Map<string, string>();
  return mapping.flatMap((key, index) => {
    if (!key) return [];
    const { kind } = columnOf(key);
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
        ? words.columnTwice(name)
        : words.sameColumn(earlier, name, columnWords(key, actor.reads ?? 'en').label);
    return [{ message, index }];
  });
}
