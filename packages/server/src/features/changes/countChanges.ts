import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { countRows, type UserCount } from '../selections/countUsers.ts';
import { ofChange, ofRun } from './matchingChanges.ts';
import type { ChangeFilter } from './schema/Change.ts';

/** Exact up to 100,000, as lists of users are. */
export function countChanges(em: EntityManager, actor: Actor, filter: ChangeFilter): Promise<UserCount> {
  const runs = ofRun(actor, filter);
  const join = runs.length > 0 ? sql`join runs r on r.id = c.run_id` : sql``;
  const where = sql.join([...ofChange(actor, filter), ...runs], sql` and `);
  return countRows(em, sql`select 1 from changes c ${join} where ${where}`);
}
