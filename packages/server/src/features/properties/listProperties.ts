import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { PropertyType } from './PropertyType.ts';

export interface ListedProperty {
  key: string;
  name: string;
  type: `${PropertyType}`;
  unit: string | null;
  minimum: number | null;
  maximum: number | null;
  systemValue: unknown;
  siteValue: unknown;
}

export function listProperties(em: EntityManager, siteId: string): Promise<ListedProperty[]> {
  return rows(
    em,
    sql`select p.key, p.name, p.type, p.unit, p.minimum::float8 as minimum, p.maximum::float8 as maximum,
          p.system_value as "systemValue", s.value as "siteValue"
        from properties p left join site_properties s on s.site_id = ${siteId} and s.property_key = p.key
        order by p.name collate "und-x-icu"`,
  );
}
