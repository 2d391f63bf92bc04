import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../../platform/graphql/UserError.ts';
import { holdsAboveActor, waysIn } from '../../../roles/holdsAboveActor.ts';
import type { Subject } from '../Subject.ts';

/** U6: nobody changes how somebody who may do more signs in, and so nobody becomes them. */
export async function wayInErrors(em: EntityManager, subject: Subject): Promise<UserError[]> {
  const { actor, id, present, values } = subject;
  const changed = waysIn.filter(
    (field) => present && values[field] !== undefined && values[field] !== (present[field] ?? null),
  );
  if (changed.length === 0) return [];
  const { above } = await row<{ above: boolean }>(
    em,
    sql`select ${holdsAboveActor(actor, sql`${id}::uuid`)} as above`,
  );
  if (!above) return [];
  const message = 'This user may do more than you may yourself. Ask an administrator.';
  return changed.map((field) => userError('ROLE_ABOVE_OWN', message, [field]));
}
