import { type ColumnKey, columnKeys } from './columns.ts';
import { ImportFormat } from './ImportFormat.ts';

interface Template {
  name: string;
  columns: readonly ColumnKey[];
  /** What a new user must have from the file or from the options. */
  required: readonly ColumnKey[];
}

export const templates: Record<ImportFormat, Template> = {
  [ImportFormat.CONTACTS]: {
    name: 'Contacts',
    columns: ['firstName', 'lastName', 'license', 'extension', 'email', 'roles', 'dataCenter'],
    required: ['firstName', 'lastName', 'email', 'roles', 'dataCenter'],
  },
  [ImportFormat.USERS]: {
    name: 'Users',
    columns: columnKeys.filter((key) => key !== 'lanId'),
    required: ['firstName', 'lastName', 'email', 'roles'],
  },
};
