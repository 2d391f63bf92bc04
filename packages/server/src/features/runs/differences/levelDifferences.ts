import { type Sql, sql } from '../../../platform/database/sql.ts';
import { differencesOfEach } from './differencesOfEach.ts';

export interface LevelChange {
  ids: readonly string[];
  /** 1 to 10, one for each id; not read under REMOVE. */
  levels: readonly number[];
  mode: 'MERGE' | 'REPLACE' | 'REMOVE';
}

/** What setting skill levels changes: the levels touched as they were, and as they become (B15). */
export function levelDifferences(targets: Sql, { ids, levels, mode }: LevelChange): Sql {
  const wanted = sql`unnest(${[...ids]}::uuid[], ${[...levels]}::smallint[]) as w(id, level)`;
  const held = sql`(select skill_id as id, level from user_skills m where m.user_id = t.user_id)`;
  const changed = sql`
    select jsonb_object_agg(h.id, h.level) filter (where h.id is not null) as before,
      jsonb_object_agg(w.id, w.level) filter (where w.id is not null) as after`;
  switch (mode) {
    case 'MERGE':
      return differencesOfEach(
        targets,
        'skills',
        sql`${changed} from ${wanted} left join ${held} h on h.id = w.id where h.level is distinct from w.level`,
      );
    case 'REMOVE':
      return differencesOfEach(
        targets,
        'skills',
        sql`select jsonb_object_agg(h.id, h.level) as before, null::jsonb as after
            from ${held} h where h.id = any(${[...ids]}::uuid[])`,
      );
    case 'REPLACE':
      return differencesOfEach(
        targets,
        'skills',
        sql`${changed} from ${wanted} full join ${held} h on h.id = w.id where h.level is distinct from w.level`,
      );
  }
}

/** Who has the one skill has the other instead, at its level, or at the level at which they have it already. */
export function levelInstead(targets: Sql, from: string, to: string): Sql {
  return differencesOfEach(
    targets,
    'skills',
    sql`select jsonb_build_object(h.skill_id, h.level) as before,
          case when not exists (select from user_skills m where m.user_id = t.user_id and m.skill_id = ${to}::uuid)
            then jsonb_build_object(${to}::text, h.level) end as after
        from user_skills h where h.user_id = t.user_id and h.skill_id = ${from}::uuid`,
  );
}
