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
}

export function listProperties(em: EntityManager): Promise<ListedProperty[]> {
  return rows(
    em,
    sql`select key, name, type, unit, minimum::float8 as minimum, maximum::float8 as maximum,
          system_value as "systemValue"
        from properties order by name collate "und-x-icu"`,
  );
}
