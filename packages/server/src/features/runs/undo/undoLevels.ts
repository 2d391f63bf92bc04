import { type Sql, sql } from '../../../platform/database/sql.ts';
import { differencesOfEach } from '../differences/differencesOfEach.ts';
import type { Field } from '../fields.ts';
import { changesOfRun } from './changesOfRun.ts';
import { stillThere, type Undone } from './Undone.ts';

type LevelsField = Extract<Field, { kind: 'levels' }>;

/** Each level of the user of `t` that the run touched: as it was, as the run left it, as it is. */
function touched({ table, column }: LevelsField): Sql {
  return sql`(
    select x.id, x.old, x.new, h.level as now
    from (select coalesce(b.key, a.key)::uuid as id, b.value::smallint as old, a.value::smallint as new
          from jsonb_each_text(t.before) b full join jsonb_each_text(t.after) a on a.key = b.key) x
    left join (select ${sql.ref(column)} as id, level from ${sql.table(table)} m where m.user_id = t.user_id) h on h.id = x.id)`;
}

export function undoLevels(of: Undone, name: string, field: LevelsField): Sql {
  return differencesOfEach(
    changesOfRun(of.targets, of.undone, name),
    name,
    sql`
      select jsonb_object_agg(e.id, e.now) filter (where e.now is not null) as before,
        jsonb_object_agg(e.id, e.old) filter (where e.old is not null) as after
      from ${touched(field)} e
      where e.now is not distinct from e.new
        and (e.old is null or ${stillThere(of, field.names, sql`e.id`)})`,
  );
}

export function conflictingLevels(targets: Sql, undone: string, name: string, field: LevelsField): Sql {
  return sql`
    select t.ordinal, t.user_id, 'CONFLICT' as code, ${name}::text as field, null::jsonb as detail
    from ${changesOfRun(targets, undone, name)} t
    where exists (select from ${touched(field)} e where e.now is distinct from e.new and e.now is distinct from e.old)`;
}
