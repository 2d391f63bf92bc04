import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';

interface Guarded {
  siteId: string;
  /** How many users would lose something. */
  count: number;
  confirmCount?: number | null | undefined;
}

/** B8: whether a removal is so large that the site wants it confirmed, and by a second administrator too. */
export function judgeGuard(
  em: EntityManager,
  { siteId, count }: Guarded,
): Promise<{ guarded: boolean; secondApproval: boolean }> {
  return row(
    em,
    sql`select guarded, guarded and second_approval as "secondApproval" from (
          select second_approval, ${count} > guard_count or ${count} * 100.0 > guard_percent * (
            select count(*) from readable_users u where u.site_id = ${siteId} and u.deleted_at is null) as guarded
          from sites where id = ${siteId}) s`,
  );
}

/** What is missing of the confirmation, and whether a second administrator must approve. */
export async function guard(
  em: EntityManager,
  removal: Guarded,
): Promise<{ userErrors: UserError[]; approvalRequired: boolean }> {
  const { guarded, secondApproval } = await judgeGuard(em, removal);
  const { count, confirmCount } = removal;
  if (!guarded || confirmCount === count) return { userErrors: [], approvalRequired: secondApproval };
  const given = confirmCount == null ? '' : ` You gave ${confirmCount}.`;
  const message = `This takes something away from ${count} users. Give that number as confirmCount to go on.${given}`;
  return { userErrors: [userError('COUNT_REQUIRED', message, ['confirmCount'])], approvalRequired: false };
}
