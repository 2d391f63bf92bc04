import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { logOwnChange } from './logOwnChange.ts';
import type { OwnAccount } from './OwnAccount.ts';

/** W10: in which language the app speaks and messages are written; one of the home site. */
export function setOwnLanguage({ userId, inHome }: OwnAccount, language: string): Promise<UserError[]> {
  return inHome(async (em) => {
    const { before, languages } = await row<{ before: string; languages: string[] }>(
      em,
      sql`select u.language as before, s.languages from users u join sites s on s.id = u.site_id
          where u.id = ${userId} for no key update of u`,
    );
    if (before === language) return [];
    if (!languages.includes(language)) {
      const message = `Your site has no language ${language}. Choose one of: ${languages.join(', ')}.`;
      return [userError('INVALID', message, ['language'])];
    }
    await rows(em, sql`update users set language = ${language} where id = ${userId}`);
    await logOwnChange(em, {
      userId,
      kind: 'CHANGE_OWN_ACCOUNT',
      mutation: 'setOwnLanguage',
      field: 'language',
      before,
      after: language,
    });
    return [];
  });
}
