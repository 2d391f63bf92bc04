import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { InputError } from '../../runs/BulkAction.ts';
import { existing } from '../../runs/existing.ts';
import type { NameTable } from '../../runs/fields.ts';
import { columnDifferences } from '../columnDifferences.ts';

/** A field that is absent is not touched; null clears it. The language cannot be cleared. */
export interface PlaceFields {
  orgUnitId?: string | null;
  supervisorId?: string | null;
  dataCenterId?: string | null;
  language?: string | null;
}

interface Settable {
  key: keyof PlaceFields;
  column: string;
  type: 'uuid' | 'text';
  table?: NameTable;
  word: string;
}

const settable: readonly Settable[] = [
  { key: 'orgUnitId', column: 'org_unit_id', type: 'uuid', table: 'org_units', word: 'org unit' },
  { key: 'supervisorId', column: 'supervisor_id', type: 'uuid', table: 'users', word: 'user' },
  { key: 'dataCenterId', column: 'data_center_id', type: 'uuid', table: 'data_centers', word: 'data center' },
  { key: 'language', column: 'language', type: 'text', word: 'language' },
];

export const placeFieldNames = settable.map(({ key }) => key);

export function givenPlaces(input: PlaceFields): readonly Settable[] {
  return settable.filter(({ key }) => (key === 'language' ? input[key] != null : input[key] !== undefined));
}

export async function placeErrors(
  em: EntityManager,
  siteId: string,
  input: PlaceFields,
): Promise<InputError[]> {
  const errors: InputError[] = [];
  for (const { key, table, word } of givenPlaces(input)) {
    const id = input[key];
    if (table && id)
      errors.push(...atField(key, await existing(em, { table, word, ids: [id], path: [key] })));
  }
  if (input.language != null) {
    const known = await rows(
      em,
      sql`select from sites where id = ${siteId} and ${input.language} = any(languages)`,
    );
    const message = `"${input.language}" is no language of this site. Choose one of its list.`;
    if (known.length === 0) errors.push({ code: 'INVALID', message, path: ['language'] });
  }
  return errors;
}

export function placeDifferences(targets: Sql, input: PlaceFields): Sql[] {
  return givenPlaces(input).map(({ key, column, type }) =>
    columnDifferences(targets, key, column, type, input[key] ?? null),
  );
}

/** One id stands in the field itself, not in a list of it. */
function atField(key: string, errors: InputError[]): InputError[] {
  return errors.map((error) => ({ ...error, path: [key] }));
}
