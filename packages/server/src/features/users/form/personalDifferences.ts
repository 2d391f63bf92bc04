import { type Sql, sql } from '../../../platform/database/sql.ts';
import { differencesOfEach } from '../../runs/differences/differencesOfEach.ts';
import { fields } from '../../runs/fields.ts';
import type { PersonalProfile } from './FormValues.ts';

/** What making these the personal profiles of a user changes: those touched as they were, and as they become. */
export function personalDifferences(targets: Sql, wanted: Record<string, PersonalProfile>): Sql {
  const { table, key, value } = fields.personalProfiles;
  return differencesOfEach(
    targets,
    'personalProfiles',
    sql`
      select jsonb_object_agg(h.key, h.value) filter (where h.key is not null) as before,
        jsonb_object_agg(w.key, w.value) filter (where w.key is not null) as after
      from jsonb_each(${JSON.stringify(wanted)}::jsonb) w
      full join (select ${sql.ref(key)} as key, ${sql.ref(value)} as value
                 from ${sql.table(table)} m where m.user_id = t.user_id) h on h.key = w.key
      where h.value is distinct from w.value`,
  );
}
