import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../roles/Actor.ts';
import { siteValues } from '../explain/siteValues.ts';
import { valueListOf } from '../explain/valueListOf.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import type { ImportColumn } from '../schema/Import.ts';
import { columnWords } from '../words/columnWords.ts';

/** The columns of the file in their order, each with what it is read as. */
export async function importColumns(
  em: EntityManager,
  { reads = 'en' }: Actor,
  { site_id, format, header, mapping }: StoredImport,
  withValues: boolean,
): Promise<ImportColumn[]> {
  const columns: ImportColumn[] = [];
  for (const [index, name] of header.entries()) {
    const key = mapping[index] ?? null;
    const list = key && withValues ? valueListOf(key, format) : undefined;
    const values = list ? await siteValues(em, site_id, list) : null;
    columns.push({
      index,
      header: name,
      columnKey: key,
      label: key && columnWords(key, reads).label,
      values,
    });
  }
  return columns;
}
