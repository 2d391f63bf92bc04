import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, sql } from '../../../platform/database/sql.ts';

export interface SignInRules {
  secondFactor: boolean;
  /** Its site lets passwords open the accounts of administrators only. */
  singleSignOnOnly: boolean;
}

/** What an account asks for besides its password. */
export function signInRules(
  em: EntityManager,
  { userId, siteId }: { userId: string; siteId: string },
): Promise<SignInRules> {
  return inSite(em, siteId, (tx) =>
    row(
      tx,
      sql`select exists (select from credentials c where c.user_id = u.id and c.totp_secret is not null) as "secondFactor",
            ${singleSignOnOnly} as "singleSignOnOnly" from users u where u.id = ${userId}`,
    ),
  );
}

/** Of the user `u`. */
export const singleSignOnOnly = sql`(u.user_type <> 'ADMINISTRATOR' and not is_system_administrator(u.id) and exists (
  select from single_sign_on s where s.site_id = u.site_id and s.enabled and s.required))`;
