import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import { uuids } from '../../platform/database/uuids.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Permission } from '../roles/permissions.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { namedIds } from '../selections/namedIds.ts';
import { orderedUsers } from '../selections/orderedUsers.ts';
import { selectedUsers } from '../selections/selectedUsers.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import type { BulkAction } from './BulkAction.ts';
import { MOST_USERS } from './limits.ts';
import type { RunRow } from './loadRun.ts';
import { RunRefused } from './runProblems.ts';
import { makeTargets, numbered } from './targets.ts';

/** Whom a stored run is about: what `selectedUsers` understands, or the users of the run it undoes. */
type StoredSelection = Parameters<typeof selectedUsers>[2];

/** Resolves the selection of a run under the actor's rights (B1); returns how many users it holds. */
export async function selectTargets(
  em: EntityManager,
  run: RunRow,
  actor: Actor,
  action: BulkAction<never>,
): Promise<number> {
  if (action.holders) return makeTargets(em, numbered(action.holders(run.input as never)));
  if (run.undo_of) {
    return makeTargets(em, numbered(sql`select distinct user_id from changes where run_id = ${run.undo_of}`));
  }
  const selection = run.selection as StoredSelection;
  // Where seats may run out, who comes first counts; else the order that costs nothing.
  const chosen = action.takesSeats?.(run.input as never)
    ? orderedUsers(actor, action.permission, selection)
    : numbered(selectedUsers(actor, action.permission, selection));
  const found = await makeTargets(em, chosen);
  if (found > MOST_USERS) throw new RunRefused('TOO_MANY_USERS');
  if (!selection.ids) return found;
  return found + (await refuseUnknown(em, run, namedIds(selection)));
}

/** What one may not see is refused exactly as an unknown id is (R2). */
async function refuseUnknown(em: EntityManager, run: RunRow, ids: readonly string[]): Promise<number> {
  const refused = await rows(
    em,
    sql`insert into run_refusals (site_id, run_id, ordinal, user_id, code)
        select ${run.site_id}::uuid, ${run.id}::uuid, 0, id, 'NOT_FOUND'
        from (select distinct unnest(${uuids(ids)}::uuid[]) as id) wanted
        where not exists (select from targets t where t.user_id = wanted.id)
        returning 1`,
  );
  return refused.length;
}

/** Users of a plan or of a run to undo whom the actor may not see today; nobody is hidden from the whole site. */
export function hiddenTargets(actor: Actor, permission: Permission): Sql[] {
  if (reachesSite(actor, permission)) return [];
  return [
    sql`
    select t.ordinal, t.user_id, 'NOT_FOUND' as code, null::text as field, null::jsonb as detail
    from targets t join readable_users u on u.id = t.user_id and u.site_id = ${actor.siteId}
    where not (${visibleUsers(actor, permission)})`,
  ];
}
