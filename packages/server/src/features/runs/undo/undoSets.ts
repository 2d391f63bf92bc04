import { type Sql, sql } from '../../../platform/database/sql.ts';
import { differencesOfEach } from '../differences/differencesOfEach.ts';
import type { Field } from '../fields.ts';
import { changesOfRun } from './changesOfRun.ts';
import { stillThere, type Undone } from './Undone.ts';

/** Added ids that are still there go; ids taken away that are still gone, and still exist, come back. */
export function undoSets(of: Undone, name: string, field: Extract<Field, { kind: 'set' }>): Sql {
  const held = sql`(select ${sql.ref(field.column)} as id from ${sql.table(field.table)} m where m.user_id = t.user_id)`;
  const exists = stillThere(of, field.names, sql`x.id`);
  return differencesOfEach(
    changesOfRun(of.targets, of.undone, name),
    name,
    sql`
      select jsonb_agg(x.id) filter (where x.added) as before, jsonb_agg(x.id) filter (where not x.added) as after
      from (select jsonb_array_elements_text(t.after)::uuid as id, true as added
            union all select jsonb_array_elements_text(t.before)::uuid, false) x
      left join ${held} h on h.id = x.id
      where case when x.added then h.id is not null else h.id is null and ${exists} end`,
  );
}
