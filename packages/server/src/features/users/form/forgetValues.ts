import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, sql } from '../../../platform/database/sql.ts';

/**
 * A run tells its input to whoever may see the run, and for ever; what was typed about a person stands in the change
 * log alone, from which it can be erased (C5). Whom it is about stays.
 */
export async function forgetValues(em: EntityManager, runId: string): Promise<void> {
  await affected(em, sql`update runs set input = input - 'values' - 'editToken' where id = ${runId}`);
}
