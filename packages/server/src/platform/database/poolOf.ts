import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

/** The pool below the ORM, for what needs a connection of its own. Its type there is that of another copy of pg. */
export async function poolOf(em: EntityManager): Promise<Pool> {
  return (await em.getConnection().getNativeClient()) as unknown as Pool;
}
