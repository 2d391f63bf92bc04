import { registerEnumType } from 'type-graphql';
import { type ExportedKey, exportedColumns, exportedKeys } from './columns.ts';

const nameOf = (key: ExportedKey) => key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** `firstName` is FIRST_NAME in the schema. */
export const ExportColumn: Record<Uppercase<string>, ExportedKey> = Object.fromEntries(
  exportedKeys.map((key) => [nameOf(key), key]),
);

registerEnumType(ExportColumn, {
  name: 'ExportColumn',
  description:
    'A column of an export. The header of a file is the one of the Users template; columns that say [Read Only] are left out by the importer.',
  valuesConfig: Object.fromEntries(
    exportedKeys.map((key) => [nameOf(key), { description: `The column ${exportedColumns[key].label}.` }]),
  ),
});
