import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { fieldOf, fields, type NameTable } from '../fields.ts';
import { filterMentions } from './filterWords.ts';
import { ownField } from './ownField.ts';
import { propertyNames } from './propertyNames.ts';

/** One row of run_differences or of changes. */
export interface StoredDifference {
  user_id: string;
  field: string;
  before: unknown;
  after: unknown;
}

/** The names of every id that the differences mention: one statement, whatever their number. */
export async function namesOf(
  em: EntityManager,
  differences: readonly StoredDifference[],
): Promise<Map<string, string>> {
  const wanted = new Map<NameTable, Set<string>>();
  const properties = await propertyNames(em, differences);
  for (const { field, before, after } of differences) {
    for (const [table, id] of [...mentioned(ownField(field), before), ...mentioned(ownField(field), after)]) {
      wanted.set(table, (wanted.get(table) ?? new Set()).add(id));
    }
  }
  if (wanted.size === 0) return properties;
  const parts: Sql[] = [...wanted].map(([table, ids]) => {
    const name = table === 'data_centers' ? sql`code` : sql`name`;
    return sql`select id, ${name} as name from ${sql.table(table)} where id = any(${[...ids]}::uuid[])`;
  });
  const all = [...wanted.values()].flatMap((ids) => [...ids]);
  // What an import will make, and what has been deleted since, is named first, so that a present name of the same record wins.
  const gone = sql`select record_id as id, coalesce(record ->> 'code', record ->> 'name') as name
    from run_removals where record_id = any(${all}::uuid[])`;
  const coming = sql`select id, name from import_creations where id = any(${all}::uuid[])`;
  const found = await rows<{ id: string; name: string }>(
    em,
    sql.join([coming, gone, ...parts], sql` union all `),
  );
  return new Map([...properties, ...found.map(({ id, name }): [string, string] => [id, name])]);
}

function mentioned(field: string, value: unknown): [NameTable, string][] {
  const stored = fieldOf(field);
  const { kind, ...rest } = stored;
  // Of what has been erased (C5) a word is left.
  if (value === null || value === undefined || value === '(erased)') return [];
  if (kind === 'existence') {
    return Object.entries(value as object).flatMap(([name, inner]) =>
      name in fields ? mentioned(name, inner) : [],
    );
  }
  if (kind === 'personal') {
    return Object.values(value as Record<string, { skills: object }>).flatMap(({ skills }) =>
      Object.keys(skills).map((id): [NameTable, string] => ['skills', id]),
    );
  }
  if (stored.kind === 'aside') return stored.type === 'jsonb' ? filterMentions(value as object) : [];
  if (!('names' in rest) || !rest.names) return [];
  const table = rest.names;
  if (kind === 'column') return [[table, String(value)]];
  const ids = Array.isArray(value) ? (value as string[]) : Object.keys(value);
  return ids.map((id) => [table, id]);
}
