import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { changedFields } from '../differences/changedFields.ts';
import { changedNumbers } from '../differences/changedNumbers.ts';
import { changedSets } from '../differences/changedSets.ts';
import { invitedUsers } from '../differences/invitedUsers.ts';
import { movedProfiles } from '../differences/movedProfiles.ts';
import { newUsers } from '../differences/newUsers.ts';
import { spareExtensions } from '../differences/spareExtensions.ts';

/** Stores what the valid rows would change, as the differences of the run; the ordinal is the row's number. */
export async function planDifferences(em: EntityManager, checking: Checking): Promise<void> {
  await spareExtensions(em, checking);
  await store(em, checking, newUsers(checking));
  if (checking.options.activation === 'NOW') await store(em, checking, invitedUsers(checking));
  if (checking.options.existing !== 'UPDATE') return;
  const selects = [changedFields(checking), ...changedSets(checking)];
  if (checking.has('skills')) selects.push(changedNumbers('skills'));
  if (checking.has('capacities')) selects.push(changedNumbers('capacities'));
  if (checking.has('userGroup')) selects.push(movedProfiles);
  for (const select of selects) await store(em, checking, select);
}

async function store(em: EntityManager, { siteId, runId }: Checking, select: Sql): Promise<void> {
  await rows(
    em,
    sql`insert into run_differences (site_id, run_id, ordinal, user_id, field, before, after)
        select ${siteId}::uuid, ${runId}::uuid, d.row_number, d.user_id, d.field, d.before, d.after
        from (${select}) d order by d.row_number`,
  );
}
