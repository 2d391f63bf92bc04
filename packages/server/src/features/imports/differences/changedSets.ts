import { type Sql, sql } from '../../../platform/database/sql.ts';
import { fields } from '../../runs/fields.ts';
import type { Checking } from '../checks/Checking.ts';

const sets = ['roles', 'teams', 'agentGroups', 'businessUnits', 'features'] as const;

/** Sets in which valid rows differ from the users that they are about, a SELECT for each column of the file. */
export function changedSets({ has }: Checking): Sql[] {
  return sets.filter((key) => has(key)).map(changedSet);
}

function changedSet(name: (typeof sets)[number]): Sql {
  const held = sql.table(fields[name].table);
  const id = sql.ref(`h.${fields[name].column}`);
  return sql`
    select * from (
      select r.row_number, r.id as user_id, ${sql.lit(name)} as field,
        (select jsonb_agg(${id}) from ${held} h where h.user_id = r.user_id
         and (l.exact and ${id} <> all(l.adds) or ${id} = any(l.removes))) as before,
        (select jsonb_agg(a.id) from unnest(l.adds) as a(id)
         where not exists (select from ${held} h where h.user_id = r.user_id and ${id} = a.id)) as after
      from resolved r join list_sets l on l.list = r.list and l.kind = ${sql.lit(name)}
      where not r.is_new and not exists (select from invalid i where i.row_number = r.row_number)) d
    where before is not null or after is not null`;
}
