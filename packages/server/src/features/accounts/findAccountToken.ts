import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { trimText } from '../../platform/text/trimText.ts';
import { verifyCode } from './passwords.ts';
import { hashToken } from './sessionToken.ts';

export interface FoundToken {
  id: string;
  kind: 'ACTIVATION' | 'RESET';
  userId: string;
  siteId: string;
  siteSlug: string;
  siteName: string;
  username: string;
  secondFactor: boolean;
}

interface TokenRow {
  id: string;
  kind: 'ACTIVATION' | 'RESET';
  user_id: string;
  site_id: string;
  site_slug: string;
  site_name: string;
  username: string;
  second_factor: boolean;
}

/** The account that a link opens; undefined where it has been used or has ended. */
export async function findByToken(em: EntityManager, token: string): Promise<FoundToken | undefined> {
  const [found] = await rows<TokenRow>(em, sql`select * from find_account_token(${hashToken(token)})`);
  return found && shown(found);
}

/** The account of a login and a code. Each try counts, whoever makes it, and takes the same time. */
export async function findByCode(
  em: EntityManager,
  { login, code, siteId }: { login?: string | null; code?: string | null; siteId?: string | null },
): Promise<FoundToken | undefined> {
  const tried = await rows<{ id: string; site_id: string; code_hash: string }>(
    em,
    sql`select * from count_code_attempt(${trimText(login ?? '')}, ${siteId ?? null})`,
  );
  if (tried.length === 0) await verifyCode(null, code ?? '');
  for (const { id, site_id, code_hash } of tried) {
    if (!(await verifyCode(code_hash, (code ?? '').replace(/\s/g, '')))) continue;
    return shown(await inSite(em, site_id, (tx) => row<TokenRow>(tx, ofToken(id))));
  }
  return undefined;
}

function ofToken(id: string) {
  return sql`
    select t.id, t.kind, t.user_id, t.site_id, s.slug as site_slug, s.name as site_name, u.username,
      exists (select from credentials c where c.user_id = u.id and c.totp_secret is not null) as second_factor
    from account_tokens t join users u on u.id = t.user_id join sites s on s.id = t.site_id where t.id = ${id}`;
}

function shown(found: TokenRow): FoundToken {
  return {
    id: found.id,
    kind: found.kind,
    userId: found.user_id,
    siteId: found.site_id,
    siteSlug: found.site_slug,
    siteName: found.site_name,
    username: found.username,
    secondFactor: found.second_factor,
  };
}
