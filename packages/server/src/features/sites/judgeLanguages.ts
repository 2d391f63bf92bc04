import { type UserError, userError } from '../../platform/graphql/UserError.ts';

/** Each a BCP 47 tag in its usual writing, none twice, at least one. */
export function judgeLanguages(languages: readonly string[]): UserError[] {
  if (languages.length === 0) return [userError('REQUIRED', 'Name a language.', ['languages'])];
  return languages.flatMap((tag, i) => {
    if (isTag(tag) && languages.indexOf(tag) === i) return [];
    const message = `"${tag}" is no language tag such as en or pt-BR, or is there twice.`;
    return [userError('INVALID', message, ['languages', String(i)])];
  });
}

/** "english" has the form of a tag and is none. */
const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && known.of(tag) !== undefined;
  } catch {
    return false;
  }
}
