import type { EntityManager } from '@mikro-orm/postgresql';
import { asDate } from '../../platform/database/asDate.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Page } from '../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../platform/graphql/pageArguments.ts';
import type { Actor } from '../roles/Actor.ts';
import type { RunKind } from '../runs/schema/RunKind.ts';
import { describeDifference } from '../runs/shown/describeDifference.ts';
import { namesOf } from '../runs/shown/namesOf.ts';
import { userRefs } from '../runs/shown/userRefs.ts';
import { matchingChanges } from './matchingChanges.ts';
import type { Change, ChangeFilter, ChangeSubject } from './schema/Change.ts';

interface ChangeRow {
  id: string;
  at: string;
  run_id: string;
  user_id: string | null;
  field: string;
  before: unknown;
  after: unknown;
  kind: RunKind;
  actor_id: string;
  actor_name: string;
  reason: string | null;
  subject: ChangeSubject | null;
}

/** A change as it is listed; its run is loaded when asked for. */
export type ListedChange = Omit<Change, 'run'>;

const nobody = { id: '', name: '', username: '' };

/** The change log (C2), the newest first, a fixed number of statements a page. */
export async function listChanges(
  em: EntityManager,
  actor: Actor,
  filter: ChangeFilter,
  page: Keyset,
): Promise<Page<ListedChange>> {
  const found = await findChanges(em, actor, filter, page);
  const named = found.map((change) => ({ ...change, user_id: change.user_id ?? '' }));
  const names = await namesOf(em, named);
  const ref = await userRefs(
    em,
    found.flatMap(({ user_id }) => user_id ?? []),
  );
  return pageOf(
    named,
    page,
    ({ id }) => cursorOf(id),
    (change) => {
      const [shown] = describeDifference(change, names);
      const whom = change.user_id ? ref(change.user_id) : null;
      return {
        id: change.id,
        at: asDate(change.at),
        runId: change.run_id,
        kind: change.kind,
        user: whom ?? nobody,
        whom,
        subject: whom ? null : (change.subject ?? { type: 'SETTINGS', name: '' }),
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

/** One more than the page holds. */
async function findChanges(em: EntityManager, actor: Actor, filter: ChangeFilter, page: Keyset) {
  const [from] = page.from ?? [];
  const beyond = page.backward ? sql`c.id > ${from}::bigint` : sql`c.id < ${from}::bigint`;
  const direction = page.backward ? sql`asc` : sql`desc`;
  const limit = page.size + 1;
  const behind = from ? beyond : sql`true`;
  const matching = await matchingChanges(em, actor, filter, { behind, direction, limit });
  return rows<ChangeRow>(
    em,
    sql`select c.id, c.at, c.run_id, c.user_id, c.field, c.before, c.after, r.kind, r.actor_id, r.actor_name, r.reason,
          r.input -> 'subject' as subject
        from ${matching.from} where ${matching.where} order by c.id ${direction} limit ${limit}`,
  );
}
