import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';

export interface FoundSite {
  id: string;
  slug: string;
  name: string;
}

export async function findSite(em: EntityManager, slug: string): Promise<FoundSite | null> {
  const [site] = await rows<FoundSite>(em, sql`select id, slug, name from find_site(${slug})`);
  return site ?? null;
}
