import { type Sql, sql } from '../../../platform/database/sql.ts';
import { type FieldName, fields } from '../fields.ts';
import { differencesOfEach } from './differencesOfEach.ts';

type KeyedFieldName = {
  [K in FieldName]: (typeof fields)[K] extends { kind: 'keyed' | 'personal' } ? K : never;
}[FieldName];

export interface KeyedValue {
  key: string;
  /** Null takes away what the user has under the key. */
  value: unknown;
}

/** What setting values under keys changes: the values touched as they were, and as they become. */
export function keyedDifferences(targets: Sql, field: KeyedFieldName, values: readonly KeyedValue[]): Sql {
  const { table, key, value } = fields[field];
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as w(key text, value jsonb)`;
  const held = sql`(select ${sql.ref(key)} as key, to_jsonb(${sql.ref(value)}) as value
    from ${sql.table(table)} m where m.user_id = t.user_id)`;
  return differencesOfEach(
    targets,
    field,
    sql`
      select jsonb_object_agg(w.key, h.value) filter (where h.value is not null) as before,
        jsonb_object_agg(w.key, w.value) filter (where w.value is not null) as after
      from ${wanted} left join ${held} h on h.key = w.key where h.value is distinct from w.value`,
  );
}
