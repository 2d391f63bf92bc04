import { type Sql, sql } from '../../../platform/database/sql.ts';

export interface LevelChange {
  ids: readonly string[];
  /** 1 to 10, one for each id; not read under REMOVE. */
  levels: readonly number[];
  mode: 'MERGE' | 'REPLACE' | 'REMOVE';
}

/** What setting skill levels changes: the levels touched as they were, and as they become (B15). */
export function levelDifferences(targets: Sql, { ids, levels, mode }: LevelChange): Sql {
  const wanted = sql`unnest(${[...ids]}::uuid[], ${[...levels]}::smallint[]) as w(id, level)`;
  switch (mode) {
    case 'MERGE':
      return sql`
        select t.ordinal, t.user_id, 'skills'::text as field,
          jsonb_object_agg(w.id, m.level) filter (where m.level is not null) as before,
          jsonb_object_agg(w.id, w.level) as after
        from ${targets} t cross join ${wanted}
        left join user_skills m on m.user_id = t.user_id and m.skill_id = w.id and m.skill_id = any(${[...ids]}::uuid[])
        where m.level is distinct from w.level
        group by t.ordinal, t.user_id`;
    case 'REMOVE':
      return sql`
        select t.ordinal, t.user_id, 'skills'::text as field,
          jsonb_object_agg(m.skill_id, m.level) as before, null::jsonb as after
        from ${targets} t join user_skills m on m.user_id = t.user_id and m.skill_id = any(${[...ids]}::uuid[])
        group by t.ordinal, t.user_id`;
    case 'REPLACE':
      return sql`
        select x.ordinal, x.user_id, 'skills'::text as field,
          jsonb_object_agg(x.id, x.old) filter (where x.old is not null) as before,
          jsonb_object_agg(x.id, x.new) filter (where x.new is not null) as after
        from (
          select ordinal, user_id, id, max(old) as old, max(new) as new
          from (
            select t.ordinal, t.user_id, m.skill_id as id, m.level as old, null::smallint as new
            from ${targets} t join user_skills m on m.user_id = t.user_id
            union all
            select t.ordinal, t.user_id, w.id, null, w.level from ${targets} t cross join ${wanted}
          ) both_sides
          group by ordinal, user_id, id
        ) x
        where x.old is distinct from x.new
        group by x.ordinal, x.user_id`;
  }
}
