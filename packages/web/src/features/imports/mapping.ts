import type { ImportMappingPartsFragment } from '../../gql/graphql.ts';

export type FoundMapping = ImportMappingPartsFragment;
export type MappingColumn = FoundMapping['columns'][number];
export type MappingField = FoundMapping['fields'][number];

/** The field of each column in the order of the file; a blank text is left out. */
export type Mapping = readonly string[];

export function guessedMapping({ columns }: FoundMapping): Mapping {
  return columns.map(({ columnKey }) => columnKey ?? '');
}

/** What each column clashes with: the place of one further left that fills the same field. */
export function clashes({ columns, fields }: FoundMapping, mapping: Mapping): (number | undefined)[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return mapping.map((key, at) => {
    const field = byKey.get(key);
    if (!field) return undefined;
    const earlier = mapping.findIndex(
      (other, place) =>
        place < at &&
        (field.isList
          ? other === key && columns[place]?.header === columns[at]?.header
          : other === key || field.excludes.includes(other)),
    );
    return earlier < 0 ? undefined : earlier;
  });
}

/** Whether some column says whom a row is about. */
export function namesUser({ fields }: FoundMapping, mapping: Mapping): boolean {
  return fields.some(({ key, isKey }) => isKey && mapping.includes(key));
}
