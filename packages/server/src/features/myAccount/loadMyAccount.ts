import { row, sql } from '../../platform/database/sql.ts';
import { PASSWORD_LENGTH } from '../accounts/judgePassword.ts';
import type { MyAccount } from './MyAccount.ts';
import type { OwnAccount } from './OwnAccount.ts';

type AccountRow = Omit<MyAccount, 'site' | 'leastCharacters'> & {
  siteId: string;
  siteSlug: string;
  siteName: string;
};

export async function loadMyAccount({ userId, inHome }: OwnAccount): Promise<MyAccount> {
  const { siteId, siteSlug, siteName, ...account } = await inHome((em) =>
    row<AccountRow>(
      em,
      sql`select u.username, u.email, u.mobile, u.language, s.id as "siteId", s.slug as "siteSlug", s.name as "siteName",
            ${pending('VERIFY_EMAIL')} as "pendingEmail", ${pending('VERIFY_MOBILE')} as "pendingMobile",
            c.password_hash is not null as "hasPassword", c.totp_secret is not null as "secondFactor",
            coalesce(cardinality(c.recovery_codes), 0) as "recoveryCodesLeft"
          from users u join sites s on s.id = u.site_id left join credentials c on c.user_id = u.id
          where u.id = ${userId}`,
    ),
  );
  const { withSecondFactor, least } = PASSWORD_LENGTH;
  return {
    ...account,
    site: { id: siteId, slug: siteSlug, name: siteName, home: true },
    leastCharacters: account.secondFactor ? withSecondFactor : least,
  };
}

const pending = (kind: string) => sql`(
  select t.address from account_tokens t
  where t.user_id = u.id and t.kind = ${kind} and t.used_at is null and t.expires_at > now()
  order by t.created_at desc limit 1)`;
