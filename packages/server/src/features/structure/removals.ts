import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, rows, sql } from '../../platform/database/sql.ts';
import type { NameTable } from '../runs/fields.ts';
import { RunRefused } from '../runs/runProblems.ts';

type RemovableTable = NameTable | 'profile_skills' | 'site_grants' | 'user_group_properties';

/** The rows of a table whose column names what is deleted. */
export interface RemovedPart {
  table: RemovableTable;
  column: string;
  /** The rows name what takes its place from then on, where they did not already. */
  reassigned?: true;
  /** The column names rows of another table, which name it. */
  through?: { table: RemovableTable; column: string };
}

/** Above the ordinals of what goes: rows that a run has made. */
const MADE = 1000;

/** Deletes the rows part by part, and keeps them as they were with the run. */
export async function removeParts(
  em: EntityManager,
  runId: string,
  id: string,
  parts: readonly RemovedPart[],
  reassignTo?: string,
): Promise<void> {
  for (const [ordinal, { table, column, reassigned, through }] of parts.entries()) {
    const named = through
      ? sql`in (select id from ${sql.table(through.table)} where ${sql.ref(through.column)} = ${id})`
      : sql`= ${id}`;
    if (reassigned && reassignTo) await makeInstead(em, runId, { table, column, ordinal, id, reassignTo });
    await rows(
      em,
      sql`with gone as (
            delete from ${sql.table(table)} r where ${sql.ref(`r.${column}`)} ${named}
            returning r.site_id, to_jsonb(r) as record)
          insert into run_removals (site_id, run_id, ordinal, table_name, record_id, record)
          select site_id, ${runId}, ${ordinal}, ${table}, (record ->> 'id')::uuid, record from gone`,
    );
  }
}

interface Instead {
  table: RemovableTable;
  column: string;
  ordinal: number;
  id: string;
  reassignTo: string;
}

async function makeInstead(
  em: EntityManager,
  runId: string,
  { table, column, ordinal, id, reassignTo }: Instead,
): Promise<void> {
  // What is made has an id of its own.
  const names = (columns[table] ?? []).filter((name) => name !== 'id');
  const values = names.map((name) => (name === column ? sql`${reassignTo}::uuid` : sql.ref(`r.${name}`)));
  await rows(
    em,
    sql`with made as (
          insert into ${sql.table(table)} as m (${sql.join(names.map((name) => sql.ref(name)))})
          select ${sql.join(values)} from ${sql.table(table)} r where ${sql.ref(`r.${column}`)} = ${id}
          on conflict do nothing returning m.site_id, to_jsonb(m) as record)
        insert into run_removals (site_id, run_id, ordinal, table_name, record)
        select site_id, ${runId}, ${MADE + ordinal}, ${table}, record from made`,
  );
}

/** What a run has made, where it is still so. */
function removeMade(
  em: EntityManager,
  runId: string,
  table: RemovableTable,
  ordinal: number,
): Promise<unknown> {
  return rows(
    em,
    sql`delete from ${sql.table(table)} r using run_removals x
        where x.run_id = ${runId} and x.ordinal = ${MADE + ordinal} and to_jsonb(r) = x.record`,
  );
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
  org_units: [...named, 'parent_id', 'path'],
  user_groups: [...named, 'resource_filter'],
  user_group_properties: ['site_id', 'user_group_id', 'property_key', 'value'],
  roles: [...named, 'built_in', 'user_type', 'scope', 'permissions', 'editable_fields'],
  site_grants: ['id', 'site_id', 'user_id', 'home_site_id', 'role_id', 'created_at'],
  profiles: [...named, 'user_group_id', 'user_id', 'is_default'],
  profile_skills: ['site_id', 'profile_id', 'skill_id', 'level'],
};

/** What values, profiles and their skills belong to may be gone by now; then they stay away. */
const belonging: Partial<Record<RemovableTable, ReturnType<typeof sql>>> = {
  user_group_properties: sql`exists (select from properties p where p.key = r.property_key)`,
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
  for (const [ordinal, { table, reassigned }] of [...parts.entries()].reverse()) {
    if (reassigned) await removeMade(em, runId, table, ordinal);
    const names = columns[table] ?? [];
    const back = await affected(
      em,
      sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
          select ${sql.join(names.map((name) => sql.ref(`r.${name}`)))} from run_removals x, jsonb_populate_record(null::${sql.table(table)}, x.record) r
          where x.run_id = ${runId} and x.table_name = ${table} and x.ordinal < ${MADE} and (${belonging[table] ?? sql`true`})
          on conflict do nothing`,
    );
    if (ordinal === parts.length - 1 && back === 0) throw new RunRefused('NAME_TAKEN');
  }
}
