import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Site } from './Site.ts';

/** The home site first, then those that a site grant opens. */
export function sitesOfUser(em: EntityManager, userId: string): Promise<Site[]> {
  return rows(em, sql`select id, slug, name, home from sites_of_user(${userId})`);
}
