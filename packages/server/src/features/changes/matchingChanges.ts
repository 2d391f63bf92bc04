import type { EntityManager } from '@mikro-orm/postgresql';
import { row, type Sql, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Actor } from '../roles/Actor.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import type { ChangeFilter } from './schema/Change.ts';

/** Changes `c` with their runs `r`: where to take them from, and which of them. */
export interface MatchingChanges {
  from: Sql;
  where: Sql;
}

/** Runs that have changed so many users in all are read from their runs and sorted; above it the log is walked. */
const FEW = 50_000;

/**
 * Which changes the filter means, as far as the actor may see them. `limit` is how many of the relation are looked
 * at in the end, from which side, so that each field's index gives no more.
 */
export async function matchingChanges(
  em: EntityManager,
  actor: Actor,
  filter: ChangeFilter,
  page: { behind: Sql; direction: Sql; limit: number },
): Promise<MatchingChanges> {
  const own = [...ofChange(actor, filter), ...(await ofTime(em, actor, filter))];
  const ofRuns = ofRun(actor, filter);
  const ofChanges = sql.join([...own, page.behind], sql` and `);
  const where = sql.join([ofChanges, ...ofRuns], sql` and `);
  const joined = (changes: Sql) => sql`${changes} c join runs r on r.id = c.run_id`;
  if (filter.user) return { from: joined(sql`changes`), where };
  if (ofRuns.length > 0 && (await isFew(em, actor, ofRuns))) {
    // The fence keeps it run by run, or the whole log might be walked in search of a few. Not a limit: it would
    // drop rows of a run, which has as many for each user as it changed fields.
    const few = sql`(select c.* from runs r cross join lateral (
      select * from changes c where c.run_id = r.id offset 0) c where ${where})`;
    return { from: joined(few), where: sql`true` };
  }
  if (filter.field?.length && ofRuns.length === 0) {
    const each = sql`(select c.* from unnest(${[...new Set(filter.field)]}::text[]) as f(name) cross join lateral (
      select * from changes c where ${ofChanges} and c.field = f.name
      order by c.id ${page.direction} limit ${page.limit}) c)`;
    return { from: joined(each), where };
  }
  return { from: joined(sql`changes`), where };
}

/** What a change itself says. Those of the site are for who may see all of it. */
export function ofChange(actor: Actor, filter: ChangeFilter): Sql[] {
  const all: Sql[] = [sql`c.site_id = ${actor.siteId}`];
  if (!reachesSite(actor, 'changes.read')) {
    all.push(
      sql`c.user_id in (select u.id from readable_users u where ${visibleUsers(actor, 'changes.read')})`,
    );
  }
  if (filter.user) all.push(isUuid(filter.user) ? sql`c.user_id = ${filter.user}` : sql`false`);
  if (filter.field) all.push(sql`c.field = any(${filter.field}::text[])`);
  if (filter.from) all.push(sql`c.at >= ${filter.from}`);
  if (filter.before) all.push(sql`c.at < ${filter.before}`);
  return all;
}

export function ofRun(actor: Actor, filter: ChangeFilter): Sql[] {
  const all: Sql[] = [];
  if (filter.run) all.push(isUuid(filter.run) ? sql`r.id = ${filter.run}` : sql`false`);
  if (filter.actor) all.push(isUuid(filter.actor) ? sql`r.actor_id = ${filter.actor}` : sql`false`);
  if (filter.role) all.push(ofRole(filter.role));
  if (filter.kind) all.push(sql`r.kind = any(${filter.kind}::text[])`);
  return all.length > 0 ? [sql`r.site_id = ${actor.siteId}`, ...all] : [];
}

function ofRole(id: string): Sql {
  if (!isUuid(id)) return sql`false`;
  return sql`r.kind = 'CHANGE_SITE' and r.input #>> '{subject,type}' = 'ROLE' and (r.input #>> '{subject,id}' = ${id}
    or r.input #> '{subject,id}' is null and r.input #>> '{subject,name}' = (select o.name from roles o where o.id = ${id}))`;
}

/** An hour more on both sides: a row is written within that from when its transaction began. */
async function ofTime(em: EntityManager, { siteId }: Actor, { from, before }: ChangeFilter): Promise<Sql[]> {
  if (!from && !before) return [];
  const { first, last } = await row<{ first: string | null; last: string | null }>(
    em,
    sql`select change_id_at(${siteId}, ${from ?? null}::timestamptz - interval '1 hour') as first,
          change_id_at(${siteId}, ${before ?? null}::timestamptz + interval '1 hour') as last`,
  );
  return [
    ...(from ? [sql`c.id >= coalesce(${first}::bigint, 0)`] : []),
    ...(before ? [sql`c.id < coalesce(${last}::bigint, 0)`] : []),
  ];
}

async function isFew(em: EntityManager, actor: Actor, ofRuns: Sql[]): Promise<boolean> {
  const { changed } = await row<{ changed: number | null }>(
    em,
    sql`select sum(coalesce(changed, 0) + 1)::int as changed from (
          select changed from runs r where ${sql.join([sql`r.site_id = ${actor.siteId}`, ...ofRuns], sql` and `)}
          limit ${FEW}) counted`,
  );
  return (changed ?? 0) < FEW;
}
