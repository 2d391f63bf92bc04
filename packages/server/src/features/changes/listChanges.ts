import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../platform/database/asDate.ts';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Page } from '../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../platform/graphql/pageArguments.ts';
import type { Actor } from '../roles/Actor.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { describeDifference } from '../runs/shown/describeDifference.ts';
import { namesOf, type StoredDifference } from '../runs/shown/namesOf.ts';
import { userRefs } from '../runs/shown/userRefs.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import type { Change, ChangeFilter } from './schema/Change.ts';

interface ChangeRow extends StoredDifference {
  id: string;
  at: string;
  run_id: string;
  actor_id: string;
  actor_name: string;
  reason: string | null;
}

/** A change as it is listed; its run is loaded when asked for. */
export type ListedChange = Omit<Change, 'run'> & { runId: string };

function conditions(actor: Actor, filter: ChangeFilter | null | undefined): Sql {
  const all: Sql[] = [sql`c.site_id = ${actor.siteId}`];
  if (!reachesSite(actor, 'changes.read')) {
    all.push(
      sql`c.user_id in (select u.id from readable_users u where ${visibleUsers(actor, 'changes.read')})`,
    );
  }
  if (filter?.user) all.push(isUuid(filter.user) ? sql`c.user_id = ${filter.user}` : sql`false`);
  if (filter?.run) all.push(isUuid(filter.run) ? sql`c.run_id = ${filter.run}` : sql`false`);
  if (filter?.field) all.push(sql`c.field = any(${filter.field}::text[])`);
  if (filter?.from) all.push(sql`c.at >= ${filter.from}`);
  if (filter?.before) all.push(sql`c.at < ${filter.before}`);
  return sql.join(all, sql` and `);
}

/** The change log (C2), the newest first, a fixed number of statements a page. */
export async function listChanges(
  em: EntityManager,
  actor: Actor,
  filter: ChangeFilter | null | undefined,
  page: Keyset,
): Promise<Page<ListedChange>> {
  const [from] = page.from ?? [];
  const behind = from
    ? page.backward
      ? sql`and c.id > ${from}::bigint`
      : sql`and c.id < ${from}::bigint`
    : sql``;
  const found = await rows<ChangeRow>(
    em,
    sql`select c.id, c.at, c.run_id, c.user_id, c.field, c.before, c.after, r.actor_id, r.actor_name, r.reason
        from changes c join runs r on r.id = c.run_id
        where ${conditions(actor, filter)} ${behind}
        order by c.id ${page.backward ? sql`asc` : sql`desc`} limit ${page.size + 1}`,
  );
  const names = await namesOf(em, found);
  const ref = await userRefs(
    em,
    found.map(({ user_id }) => user_id),
  );
  return pageOf(
    found,
    page,
    ({ id }) => cursorOf(id),
    (change) => {
      const [shown] = describeDifference(change, names);
      return {
        id: change.id,
        at: asDate(change.at),
        runId: change.run_id,
        user: ref(change.user_id),
        actor: { id: change.actor_id, name: change.actor_name },
        field: change.field,
        before: shown?.before ?? null,
        after: shown?.after ?? null,
        added: shown?.added ?? [],
        removed: shown?.removed ?? [],
        reason: change.reason,
      };
    },
  );
}
