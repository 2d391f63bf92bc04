import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { creatableKinds } from './creatable.ts';

/** Makes what the rows of an import give to users and the site does not have; what is there by now is taken instead. */
export async function createMissing(em: EntityManager, runId: string): Promise<void> {
  const wanted = sql`(select c.* from import_creations c join imports i on i.id = c.import_id
    where i.run_id = ${runId} and c.rows > 0)`;
  for (const kind of creatableKinds) {
    await rows(
      em,
      sql`with made as (
            insert into ${sql.table(kind)} (id, site_id, name)
            select c.id, c.site_id, c.name from ${wanted} c where c.kind = ${kind}
            on conflict do nothing returning id)
          update import_creations c set created = true from made where c.id = made.id`,
    );
    // Somebody may have made one of that name since the plan: its members are to be those of the file. Ids stand
    // between quotes in what a difference gives, so all of them are looked up in one reading of each.
    await rows(
      em,
      sql`with theirs as materialized (
            select c.id::text as planned, t.id::text as present from ${wanted} c
            join ${sql.table(kind)} t on t.site_id = c.site_id and t.name_key = c.name_key and t.id <> c.id
            where c.kind = ${kind}
          ), given as (
            select d.ctid, string_agg(coalesce(t.present, p.part), '"' order by p.place)::jsonb as after
            from run_differences d cross join string_to_table(d.after::text, '"') with ordinality as p(part, place)
            left join theirs t on t.planned = p.part
            where d.run_id = ${runId} and d.field in ('existence', ${kind}) and exists (select from theirs)
            group by d.ctid having count(t.planned) > 0)
          update run_differences d set after = g.after from given g where d.run_id = ${runId} and d.ctid = g.ctid`,
    );
  }
}

/** Those that nobody has got, because their rows were refused, are not left behind. */
export async function removeUnused(em: EntityManager, runId: string): Promise<void> {
  for (const [kind, members] of [
    ['teams', sql`select from user_teams m where m.team_id = t.id`],
    ['skills', sql`select from user_skills m where m.skill_id = t.id`],
  ] as const) {
    await rows(
      em,
      sql`with gone as (
            delete from ${sql.table(kind)} t using import_creations c join imports i on i.id = c.import_id
            where i.run_id = ${runId} and c.created and c.id = t.id and not exists (${members}) returning t.id)
          update import_creations c set created = false from gone where c.id = gone.id`,
    );
  }
}
