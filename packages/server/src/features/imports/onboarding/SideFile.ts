import type { ColumnKey } from '../columns.ts';

export type SideKind = 'CHANNEL_COUNTS' | 'FEATURES';

/** A file of Onboarding beside that of the user details. */
export interface SideFile {
  kind: SideKind;
  name: string;
  uploadId: string;
}

/** What its rows say about the user, as a column that is added to those of the user details. */
export const sideColumns: Record<SideKind, ColumnKey> = {
  CHANNEL_COUNTS: 'capacities',
  FEATURES: 'features',
};

/** Where in a side file something stands. */
export interface SideSource {
  file: SideKind;
  row: number;
}
