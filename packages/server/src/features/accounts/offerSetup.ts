import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { hashToken, newSessionToken } from './sessionToken.ts';

/** A7: a token for the first administrator, once for each start of a server that has none; else undefined. */
export async function offerSetup(em: EntityManager): Promise<string | undefined> {
  const { found } = await row<{ found: boolean }>(em, sql`select has_administrator() as found`);
  if (found) return undefined;
  const token = newSessionToken();
  await rows(em, sql`insert into setup_tokens (token_hash) values (${hashToken(token)})`);
  return token;
}
