import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, rows, sql } from '../../platform/database/sql.ts';
import type { NameTable } from '../runs/fields.ts';
import { RunRefused } from '../runs/runProblems.ts';

type RemovableTable = NameTable | 'profile_skills' | 'site_grants' | 'user_group_properties';

/** The rows of a table whose column names what is deleted. */
export interface RemovedPart {
  table: RemovableTable;
  column: string;
}

/** Deletes the rows part by part, and keeps them as they were with the run. */
export async function removeParts(
  em: EntityManager,
  runId: string,
  id: string,
  parts: readonly RemovedPart[],
): Promise<void> {
  for (const [ordinal, { table, column }] of parts.entries()) {
    await rows(
      em,
      sql`with gone as (
            delete from ${sql.table(table)} r where ${sql.ref(`r.${column}`)} = ${id}
            returning r.site_id, to_jsonb(r) as record)
          insert into run_removals (site_id, run_id, ordinal, table_name, record_id, record)
          select site_id, ${runId}, ${ordinal}, ${table}, (record ->> 'id')::uuid, record from gone`,
    );
  }
}

const named = ['id', 'site_id', 'name', 'created_at'];

/** The columns that are not generated, of those tables whose rows come back. */
const columns: Partial<Record<RemovableTable, readonly string[]>> = {
  teams: named,
  skills: named,
  agent_groups: named,
  business_units: named,
  features: named,
  data_centers: [...named, 'code'],
  roles: [...named, 'built_in', 'user_type', 'scope', 'permissions', 'editable_fields'],
  site_grants: ['id', 'site_id', 'user_id', 'home_site_id', 'role_id', 'created_at'],
  profiles: [...named, 'user_group_id', 'user_id', 'is_default'],
  profile_skills: ['site_id', 'profile_id', 'skill_id', 'level'],
};

/** What profiles and their skills belong to may be gone by now; then they stay away. */
const belonging: Partial<Record<RemovableTable, ReturnType<typeof sql>>> = {
  profiles: sql`r.user_group_id is null or exists (select from user_groups g where g.id = r.user_group_id)`,
  profile_skills: sql`exists (select from profiles p where p.id = r.profile_id)
    and exists (select from skills s where s.id = r.skill_id)`,
};

/** Puts back what a run has removed, the last first. Its name may belong to another one by now. */
export async function bringBack(
  em: EntityManager,
  runId: string,
  parts: readonly RemovedPart[],
): Promise<void> {
  for (const [ordinal, { table }] of [...parts.entries()].reverse()) {
    const names = columns[table] ?? [];
    const back = await affected(
      em,
      sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
          select ${sql.join(names.map((name) => sql.ref(`r.${name}`)))} from run_removals x, jsonb_populate_record(null::${sql.table(table)}, x.record) r
          where x.run_id = ${runId} and x.ordinal = ${ordinal} and (${belonging[table] ?? sql`true`})
          on conflict do nothing`,
    );
    if (ordinal === parts.length - 1 && back === 0) throw new RunRefused('NAME_TAKEN');
  }
}
