import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';

interface Guarded {
  siteId: string;
  /** How many users would lose something. */
  count: number;
  confirmCount: number | null | undefined;
}

/** B8: a removal from more users than the site allows without asking is confirmed by their number. */
export async function guardErrors(
  em: EntityManager,
  { siteId, count, confirmCount }: Guarded,
): Promise<UserError[]> {
  if (confirmCount === count) return [];
  const { guarded } = await row<{ guarded: boolean }>(
    em,
    sql`select ${count} > guard_count or ${count} * 100.0 > guard_percent * (
          select count(*) from readable_users u where u.site_id = ${siteId} and u.deleted_at is null) as guarded
        from sites where id = ${siteId}`,
  );
  if (!guarded) return [];
  const given = confirmCount == null ? '' : ` You gave ${confirmCount}.`;
  const message = `This takes something away from ${count} users. Give that number as confirmCount to go on.${given}`;
  return [userError('COUNT_REQUIRED', message, ['confirmCount'])];
}
