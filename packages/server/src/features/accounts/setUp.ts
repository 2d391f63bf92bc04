import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { trimText } from '../../platform/text/trimText.ts';
import { createSite } from '../sites/createSite.ts';
import { judgeSite } from '../sites/judgeSite.ts';
import { judgePassword } from './judgePassword.ts';
import { hashPassword } from './passwords.ts';
import { hashToken } from './sessionToken.ts';

export interface FirstSite {
  token: string;
  siteName: string;
  siteSlug: string;
  timeZone: string;
  language: string;
  firstName?: string | null;
  lastName?: string | null;
  email: string;
  password: string;
}

type Outcome = { userErrors: UserError[] } | { userId: string; siteId: string };

const SETUP_LOCK = 7_303_017;

/** A7: makes the first site and its administrator, once. The token is used up only when both are there. */
export function setUp(em: EntityManager, given: FirstSite): Promise<Outcome> {
  const values = {
    ...given,
    firstName: trimText(given.firstName ?? ''),
    lastName: trimText(given.lastName ?? ''),
    email: trimText(given.email),
  };
  return em.fork().transactional(async (tx) => {
    await rows(tx, sql`select pg_advisory_xact_lock(${SETUP_LOCK})`);
    const userErrors = [...(await judgeToken(tx, values.token)), ...(await judgeValues(tx, values))];
    if (userErrors.length > 0) return { userErrors };
    const { siteSlug: slug, siteName: name, timeZone, language } = values;
    const site = await createSite(em, { slug, name, timeZone, languages: [language] });
    const userId = await insertAdministrator(em, site, values);
    await rows(tx, sql`delete from setup_tokens`);
    return { userId, siteId: site.id };
  });
}

async function judgeToken(em: EntityManager, token: string): Promise<UserError[]> {
  const [known] = await rows(
    em,
    sql`select from setup_tokens where token_hash = ${hashToken(token)} and not has_administrator()`,
  );
  const message =
    'This link has been used or has ended. Start the server again: while it has no administrator it prints a new one.';
  return known ? [] : [userError('INVALID', message, ['token'])];
}

async function judgeValues(em: EntityManager, values: FirstSite): Promise<UserError[]> {
  const { siteSlug, siteName, timeZone, firstName, lastName, email, password } = values;
  const errors = await judgeSite(
    em,
    { slug: siteSlug, name: siteName, timeZone },
    { slug: 'siteSlug', name: 'siteName', timeZone: 'timeZone' },
  );
  if (!firstName && !lastName) {
    errors.push(userError('REQUIRED', 'Give a first name or a last name.', ['firstName']));
  }
  if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) {
    errors.push(userError('INVALID', `"${email}" is no e-mail address.`, ['email']));
  }
  return [...errors, ...judgePassword(password, [siteName, email, siteSlug])];
}

async function insertAdministrator(
  em: EntityManager,
  site: { id: string; userGroupId: string; roles: Record<string, string> },
  { firstName, lastName, email, language, password }: FirstSite,
): Promise<string> {
  const hashed = await hashPassword(password);
  return inSite(em, site.id, async (tx) => {
    const { id } = await row<{ id: string }>(
      tx,
      sql`insert into users (site_id, username, email, first_name, last_name, user_type, language, user_group_id, activated_at)
          values (${site.id}, ${email}, ${email}, ${firstName || null}, ${lastName || null},
                  'ADMINISTRATOR', ${language}, ${site.userGroupId}, now()) returning id`,
    );
    await rows(
      tx,
      sql`insert into user_roles (site_id, user_id, role_id) values (${site.id}, ${id}, ${site.roles.Admin})`,
    );
    await rows(
      tx,
      sql`insert into credentials (site_id, user_id, password_hash) values (${site.id}, ${id}, ${hashed})`,
    );
    await rows(tx, sql`select make_system_administrator(${id})`);
    return id;
  });
}
