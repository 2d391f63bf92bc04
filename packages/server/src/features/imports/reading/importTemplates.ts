import type { EntityManager } from '@mikro-orm/postgresql';
import { columnOf, type ValueList } from '../columns.ts';
import { siteValues } from '../explain/siteValues.ts';
import { ImportFormat } from '../ImportFormat.ts';
import type { ImportTemplate } from '../schema/ImportTemplate.ts';
import { templates } from '../templates.ts';

/** The templates with the site's own valid values. */
export async function importTemplates(
  em: EntityManager,
  siteId: string,
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
  for (const format of Object.values(ImportFormat)) {
    const { name, columns, required } = templates[format];
    const described: ImportTemplate['columns'] = [];
    for (const key of columns) {
      const { label, help, values } = columnOf(key);
      described.push({ key, label, required: required.includes(key), help, values: await valuesOf(values) });
    }
    shown.push({ format, name, url: templateUrl(slug, format), columns: described });
  }
  return shown;
}

function templateUrl(slug: string, format: ImportFormat): string {
  return `/files/${slug}/imports/templates/${format.toLowerCase()}.csv`;
}
