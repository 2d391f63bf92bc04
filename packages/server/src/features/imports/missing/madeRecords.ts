import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { MadeRecords } from '../../runs/BulkAction.ts';
import { creatable, creatableKinds } from './creatable.ts';

/** Which columns of a membership come back. */
const memberColumns: Record<string, readonly string[]> = {
  user_teams: ['site_id', 'user_id', 'team_id'],
  user_skills: ['site_id', 'user_id', 'skill_id', 'level'],
};

/**
 * I15: undo of an import takes away the teams and skills that it made, where nobody uses them but the users whom the
 * undo deletes; their memberships go too. Others stay, and the import says so.
 */
export const madeRecords: MadeRecords = {
  takeAway: async (em, undone, undo) => {
    for (const kind of creatableKinds) await takeAway(em, kind, undone, undo);
  },
  bringBack: async (em, undo) => {
    for (const kind of creatableKinds) await bringBack(em, kind, undo);
  },
};

async function takeAway(
  em: EntityManager,
  kind: keyof typeof creatable,
  undone: string,
  undo: string,
): Promise<void> {
  const table = sql.table(kind);
  // Waits for runs that are giving it to users, and keeps others from beginning to.
  const locked = await rows<{ id: string }>(
    em,
    sql`select t.id from ${table} t where t.id in (
          select c.id from import_creations c join imports i on i.id = c.import_id
          where i.run_id = ${undone} and c.created and c.kind = ${kind})
        order by t.id for update`,
  );
  if (locked.length === 0) return;
  const [members, ...others] = creatable[kind].members;
  const leaving = sql`exists (select from changes h join users u on u.id = h.user_id and u.deleted_at is not null
    where h.run_id = ${undone} and h.field = 'existence' and h.user_id = m.user_id)`;
  const used: Sql[] = [
    sql`select from ${sql.table(members?.table ?? '')} m where ${sql.ref(`m.${members?.column}`)} = t.id and not ${leaving}`,
    ...others.map(
      (one) => sql`select from ${sql.table(one.table)} m where ${sql.ref(`m.${one.column}`)} = t.id`,
    ),
    sql`select from user_groups g where g.site_id = t.site_id and g.resource_filter::text like '%' || t.id || '%'`,
    sql`select from user_resource_filters f where f.site_id = t.site_id and f.filter::text like '%' || t.id || '%'`,
  ];
  const free = await rows<{ id: string }>(
    em,
    sql`select t.id from ${table} t where t.id = any(${locked.map(({ id }) => id)}::uuid[])
          and not exists (${sql.join(used, sql` union all `)})`,
  );
  const ids = sql`any(${free.map(({ id }) => id)}::uuid[])`;
  await rows(
    em,
    sql`with left_behind as (
          delete from ${sql.table(members?.table ?? '')} m where ${sql.ref(`m.${members?.column}`)} = ${ids}
          returning m.site_id, null::uuid as id, to_jsonb(m) as record
        ), gone as (
          delete from ${table} t where t.id = ${ids} returning t.site_id, t.id, to_jsonb(t) as record)
        insert into run_removals (site_id, run_id, ordinal, table_name, record_id, record)
        select site_id, ${undo}::uuid, 0, ${members?.table ?? ''}::text, id, record from left_behind
        union all select site_id, ${undo}::uuid, 1, ${kind}::text, id, record from gone`,
  );
}

async function bringBack(em: EntityManager, kind: keyof typeof creatable, undo: string): Promise<void> {
  const members = creatable[kind].members[0]?.table ?? '';
  const removed = (table: string) =>
    sql`run_removals x, jsonb_populate_record(null::${sql.table(table)}, x.record) r
      where x.run_id = ${undo} and x.table_name = ${table}`;
  await rows(
    em,
    sql`insert into ${sql.table(kind)} (id, site_id, name, created_at)
        select r.id, r.site_id, r.name, r.created_at from ${removed(kind)} on conflict do nothing`,
  );
  const columns = memberColumns[members] ?? [];
  const owner = sql.ref(`r.${creatable[kind].members[0]?.column}`);
  await rows(
    em,
    sql`insert into ${sql.table(members)} (${sql.join(columns.map((column) => sql.ref(column)))})
        select ${sql.join(columns.map((column) => sql.ref(`r.${column}`)))} from ${removed(members)}
          and exists (select from ${sql.table(kind)} t where t.id = ${owner}) on conflict do nothing`,
  );
}
