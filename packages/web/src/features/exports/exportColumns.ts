import type { ExportColumn } from '../../gql/graphql.ts';

/** What the importer reads back, in the order of its Users template. */
const importable: readonly ExportColumn[] = [
  'USERNAME',
  'FIRST_NAME',
  'LAST_NAME',
  'EMAIL',
  'MOBILE',
  'AGENT_ID',
  'EXTENSION',
  'PBX_ID',
  'NUMERIC_ID',
  'USER_TYPE',
  'ROLES',
  'LICENSE',
  'TEAMS',
  'SKILLS',
  'AGENT_GROUPS',
  'BUSINESS_UNITS',
  'USER_GROUP',
  'ORG_UNIT',
  'SUPERVISOR',
  'DATA_CENTER',
  'LANGUAGE',
  'CRM_NAME',
  'CHAT_GREETING_NAME',
  'FEATURES',
  'CAPACITIES',
];

/** In the order in which they are offered. */
export const exportColumns: readonly ExportColumn[] = [
  ...importable,
  'ID',
  'NAME',
  'STATUS',
  'LOGGED_ON',
  'LAST_SIGNED_IN_AT',
  'CREATED_AT',
  'ACTIVATED_AT',
  'DELETED_AT',
  'PROFILES',
  'PROPERTIES',
];

/** A column of the grid whose values stand in several of a file, or under another word. */
const inGrid: Record<string, readonly ExportColumn[]> = {
  role: ['ROLES'],
};

const upper = (id: string) => id.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export type Preset = 'grid' | 'importable' | 'all';

/** The columns of a preset; those of the grid begin with whom a row is about. */
export function presetColumns(preset: Preset, shown: readonly string[]): ExportColumn[] {
  if (preset === 'importable') return [...importable];
  if (preset === 'all') return [...exportColumns];
  const named = shown.flatMap((id) => inGrid[id] ?? exportColumns.filter((column) => column === upper(id)));
  return [...new Set<ExportColumn>(['USERNAME', 'FIRST_NAME', 'LAST_NAME', ...named])];
}
