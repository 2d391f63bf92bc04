import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { ListedSite } from './ListedSite.ts';

const columns = sql`id, slug, name, time_zone as "timeZone", created_at as "createdAt", closed_at as "closedAt"`;

export async function oneSite(em: EntityManager, { userId }: Actor, id: string): Promise<ListedSite | null> {
  const [site] = await rows<ListedSite>(em, sql`select ${columns} from one_site(${userId}, ${id})`);
  return site ?? null;
}

/** At most 500, by name. */
export function allSites(em: EntityManager, { userId }: Actor, search: string | null): Promise<ListedSite[]> {
  return rows(em, sql`select ${columns} from all_sites(${userId}, ${search})`);
}
