import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { reachesSite } from '../../roles/reachesSite.ts';
import { RunRefused } from '../../runs/runProblems.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import type { ImportInput } from '../importAction.ts';
import { createsWithin } from '../plan/createsWithin.ts';
import { neededRights } from '../plan/neededRights.ts';

/** B2, R2: rights that have come to reach less since the plan was made do not apply it. */
export async function assertWithinScope(
  em: EntityManager,
  actor: Actor,
  runId: string,
  { columns, options }: ImportInput,
): Promise<void> {
  const { creating, updating } = neededRights((key) => columns.includes(key), options);
  const outside: Sql[] = [];
  if (creating.some((permission) => !reachesSite(actor, permission))) {
    const place = { orgUnit: sql`(d.after ->> 'orgUnitId')::uuid`, teams: sql`d.after -> 'teams'` };
    outside.push(sql`select from run_differences d
      where d.run_id = ${runId} and d.field = 'existence' and not ${createsWithin(actor, creating, place)}`);
  }
  for (const permission of updating.filter((one) => !reachesSite(actor, one))) {
    outside.push(sql`select from run_differences d join readable_users u on u.id = d.user_id
      where d.run_id = ${runId} and not (${visibleUsers(actor, permission)})`);
  }
  if (outside.length === 0) return;
  const found = await rows(em, sql`${sql.join(outside, sql` union all `)} limit 1`);
  if (found.length > 0) throw new RunRefused('FORBIDDEN');
}
