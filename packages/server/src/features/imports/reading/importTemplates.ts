import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../roles/Actor.ts';
import type { ValueList } from '../columns.ts';
import { siteValues } from '../explain/siteValues.ts';
import type { ImportTemplate } from '../schema/ImportTemplate.ts';
import { templates } from '../templates.ts';

/** The templates with the site's own valid values. */
export async function importTemplates(
  em: EntityManager,
  { siteId, reads = 'en' }: Actor,
  slug: string,
): Promise<ImportTemplate[]> {
  const lists = new Map<ValueList, string[]>();
  const valuesOf = async (list: ValueList | undefined) => {
    if (!list) return null;
    const known = lists.get(list) ?? (await siteValues(em, siteId, list));
    lists.set(list, known);
    return known;
  };
  const shown: ImportTemplate[] = [];
  for (const { file, format, name, columns } of templates) {
    const described: ImportTemplate['columns'] = [];
    for (const column of columns)
      described.push({ ...column, help: column.help[reads], values: await valuesOf(column.values) });
    const path = `/files/${slug}/imports/templates/${file}`;
    shown.push({ format, name, url: `${path}.csv`, workbookUrl: `${path}.xlsx`, columns: described });
  }
  return shown;
}
