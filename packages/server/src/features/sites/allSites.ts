import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { ListedSite } from './ListedSite.ts';

/** At most 500, by name. */
export function allSites(em: EntityManager, { userId }: Actor, search: string | null): Promise<ListedSite[]> {
  return rows(
    em,
    sql`select id, slug, name, time_zone as "timeZone", created_at as "createdAt", closed_at as "closedAt"
        from all_sites(${userId}, ${search})`,
  );
}
