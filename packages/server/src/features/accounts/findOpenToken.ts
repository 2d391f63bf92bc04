import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { hashToken } from './sessionToken.ts';

export interface OpenToken<Kind extends string> {
  id: string;
  kind: Kind;
  userId: string;
  siteId: string;
  siteSlug: string;
  siteName: string;
  /** What is verified by it; null for other kinds. */
  address: string | null;
}

/** What a token of one of these kinds opens, of any site; undefined where it has been used or has ended. */
export async function findOpenToken<Kind extends string>(
  em: EntityManager,
  token: string,
  kinds: readonly Kind[],
): Promise<OpenToken<Kind> | undefined> {
  const [found] = await rows<OpenToken<Kind>>(
    em,
    sql`select id, kind, user_id as "userId", site_id as "siteId", site_slug as "siteSlug", site_name as "siteName",
          address from find_open_token(${hashToken(token)}, ${[...kinds]}::text[])`,
  );
  return found;
}
