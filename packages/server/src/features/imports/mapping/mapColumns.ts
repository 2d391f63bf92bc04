import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { Actor } from '../../roles/Actor.ts';
import { type ColumnKey, columnKeys, columns } from '../columns.ts';
import { isPassword } from '../files/matchHeader.ts';
import type { Reading } from '../files/openFile.ts';
import type { ImportWords } from '../words/en.ts';
import { importWords } from '../words/importWords.ts';
import { headOf } from './fileHead.ts';
import { guessColumns } from './guessColumns.ts';
import { rememberedMapping } from './rememberedMapping.ts';
import { siteLists } from './siteLists.ts';

/** What the caller says about a column. */
export interface ChosenColumn {
  index: number;
  columnKey?: string | null;
}

/** What is kept for the next file with these headers; without a mapping, that the guess is right. */
export interface Remembered {
  header: readonly string[];
  mapping: (ColumnKey | null)[] | null;
}

export interface Mapped {
  mapping: (ColumnKey | null)[];
  remembered?: Remembered;
}

/** What the columns are read as: as chosen, else as the last time, else as guessed. */
export async function mapColumns(
  em: EntityManager,
  actor: Actor,
  reading: Reading,
  chosen: readonly ChosenColumn[] | null,
): Promise<Mapped | { problems: UserError[] }> {
  const { header } = reading;
  const last = await rememberedMapping(em, actor.siteId, header);
  if (last && !chosen) return { mapping: last };
  const guessed = guessColumns(headOf(reading), await siteLists(em, actor.siteId)).map(
    ({ columnKey }) => columnKey,
  );
  if (!chosen) return { mapping: guessed };
  const problems = chosen.flatMap((column, at) => problemsOf(importWords(actor), header, column, at, chosen));
  if (problems.length > 0) return { problems };
  const mapping = last ?? [...guessed];
  for (const { index, columnKey } of chosen) mapping[index] = (columnKey ?? null) as ColumnKey | null;
  const asGuessed = mapping.every((key, i) => key === guessed[i]);
  return { mapping, remembered: { header, mapping: asGuessed ? null : mapping } };
}

function problemsOf(
  words: ImportWords,
  header: readonly string[],
  { index, columnKey }: ChosenColumn,
  at: number,
  chosen: readonly ChosenColumn[],
): UserError[] {
  const invalid = (message: string, field: string) => [
    userError('INVALID', message, ['mapping', String(at), field]),
  ];
  if (index < 0 || index >= header.length) {
    return invalid(words.noColumn(index, header.length - 1), 'index');
  }
  if (chosen.findIndex((other) => other.index === index) < at) {
    return invalid(words.columnNamedTwice(index), 'index');
  }
  if (!columnKey) return [];
  if (!Object.hasOwn(columns, columnKey)) {
    return invalid(words.noField(columnKey, columnKeys.join(', ')), 'columnKey');
  }
  if (isPassword(header[index] ?? '')) {
    return invalid(words.password(header[index] ?? ''), 'columnKey');
  }
  return [];
}
