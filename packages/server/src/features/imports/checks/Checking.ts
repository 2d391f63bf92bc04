import type { Sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { ColumnKey } from '../columns.ts';
import type { ImportFormat } from '../ImportFormat.ts';
import type { StoredOptions } from '../StoredOptions.ts';

/** What the checks of an import need to know. */
export interface Checking {
  actor: Actor;
  siteId: string;
  importId: string;
  runId: string;
  format: ImportFormat;
  options: StoredOptions;
  /** Whether only some rows are staged, beside others that have been checked before. */
  partial: boolean;
  /** Whether it is Onboarding with other files beside the user details. */
  sideFiles: boolean;
  /** Whether a LAN ID is the username and the agent ID at once. */
  lanId: boolean;
  /** Whether the file has a column. */
  has(...keys: ColumnKey[]): boolean;
}

/**
 * A rule over all rows: a SELECT of `(row_number, column_key, code, value, detail)`, a row for each thing that
 * is wrong. Undefined where the file has no column that the rule is about.
 */
export type Check = (checking: Checking) => Sql | undefined;
