import type { EntityManager } from '@mikro-orm/postgresql';
import { columnOf } from '../columns.ts';
import { siteValues } from '../explain/siteValues.ts';
import type { StoredImport } from '../plan/loadImport.ts';
import type { ImportColumn } from '../schema/Import.ts';

/** The columns of the file in their order, each with what it is read as. */
export async function importColumns(
  em: EntityManager,
  { site_id, header, mapping }: StoredImport,
  withValues: boolean,
): Promise<ImportColumn[]> {
  const columns: ImportColumn[] = [];
  for (const [index, name] of header.entries()) {
    const key = mapping[index] ?? null;
    const column = key ? columnOf(key) : undefined;
    const values = withValues && column?.values ? await siteValues(em, site_id, column.values) : null;
    columns.push({ index, header: name, columnKey: key, label: column?.label ?? null, values });
  }
  return columns;
}
