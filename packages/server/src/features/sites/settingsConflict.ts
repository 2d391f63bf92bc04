import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';

/** U10 for the settings: the second of two who edit them at once is told who was first. */
export async function changedMeanwhile(em: EntityManager): Promise<UserError> {
  const [last] = await rows<{ name: string }>(
    em,
    sql`select actor_name as name from runs
        where site_id = current_site() and kind = 'CHANGE_SITE' and mutation in ('updateSiteSettings', 'setDefaultUserGroup')
        order by created_at desc, id desc limit 1`,
  );
  const who = last?.name ?? 'Somebody else';
  return userError(
    'CONFLICT',
    `${who} has changed the settings since they were read. Look at both versions.`,
    ['version'],
  );
}
