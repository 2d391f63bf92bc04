import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { Checking } from '../checks/Checking.ts';
import { type ColumnKey, stagedBy } from '../columns.ts';
import type { LeftOutRows } from '../files/leaveOutRows.ts';
import type { ReadingChoices } from '../files/ReadingChoice.ts';
import type { ImportFormat } from '../ImportFormat.ts';
import type { SideFile } from '../onboarding/SideFile.ts';
import type { StoredOptions } from '../StoredOptions.ts';
import type { ImportSource } from '../sources/ImportSource.ts';

/** A row of `imports`. */
export interface StoredImport {
  id: string;
  site_id: string;
  run_id: string;
  format: ImportFormat;
  file_name: string;
  upload_ids: string[];
  /** The files of Onboarding beside that of the user details. */
  side_files: SideFile[];
  /** What a person chose for each upload. */
  reading: ReadingChoices;
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  options: StoredOptions;
  header: string[];
  mapping: (ColumnKey | null)[];
  source: ImportSource | null;
  left_out: LeftOutRows[];
  rows_total: number | null;
  inserted: number | null;
  updated: number | null;
  unchanged: number | null;
  duplicates: number | null;
  invalid: number | null;
  created_at: string;
}

export async function loadImport(em: EntityManager, where: Sql): Promise<StoredImport | undefined> {
  const [found] = await rows<StoredImport>(em, sql`select * from imports where ${where}`);
  return found;
}

export function checkingOf(found: StoredImport, actor: Actor, partial = false): Checking {
  const staged = new Set(found.mapping.flatMap((key) => (key ? stagedBy(key) : [])));
  return {
    actor,
    siteId: found.site_id,
    importId: found.id,
    runId: found.run_id,
    format: found.format,
    options: found.options,
    partial,
    sideFiles: found.side_files.length > 0,
    lanId: found.mapping.includes('lanId'),
    has: (...keys) => keys.some((key) => stagedBy(key).some((filled) => staged.has(filled))),
  };
}
