import type { EntityManager } from '@mikro-orm/postgresql';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import { type ColumnKey, columnKeys, columns } from '../columns.ts';
import { isPassword } from '../files/matchHeader.ts';
import type { Reading } from '../files/openFile.ts';
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
  siteId: string,
  reading: Reading,
  chosen: readonly ChosenColumn[] | null,
): Promise<Mapped | { problems: UserError[] }> {
  const { header } = reading;
  const last = await rememberedMapping(em, siteId, header);
  if (last && !chosen) return { mapping: last };
  const guessed = guessColumns(headOf(reading), await siteLists(em, siteId)).map(
    ({ columnKey }) => columnKey,
  );
  if (!chosen) return { mapping: guessed };
  const problems = chosen.flatMap((column, at) => problemsOf(header, column, at, chosen));
  if (problems.length > 0) return { problems };
  const mapping = last ?? [...guessed];
  for (const { index, columnKey } of chosen) mapping[index] = (columnKey ?? null) as ColumnKey | null;
  const asGuessed = mapping.every((key, i) => key === guessed[i]);
  return { mapping, remembered: { header, mapping: asGuessed ? null : mapping } };
}

function problemsOf(
  header: readonly string[],
  { index, columnKey }: ChosenColumn,
  at: number,
  chosen: readonly ChosenColumn[],
): UserError[] {
  const invalid = (message: string, field: string) => [
    userError('INVALID', message, ['mapping', String(at), field]),
  ];
  if (index < 0 || index >= header.length) {
    return invalid(`There is no column ${index}; the last one is ${header.length - 1}.`, 'index');
  }
  if (chosen.findIndex((other) => other.index === index) < at) {
    return invalid(`Column ${index} is named twice. Name it once.`, 'index');
  }
  if (!columnKey) return [];
  if (!Object.hasOwn(columns, columnKey)) {
    return invalid(`There is no field “${columnKey}”. Choose one of ${columnKeys.join(', ')}.`, 'columnKey');
  }
  if (isPassword(header[index] ?? '')) {
    return invalid(`“${header[index]}” holds passwords, which are never read. Leave it out.`, 'columnKey');
  }
  return [];
}
