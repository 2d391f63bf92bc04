import type { Language } from '../../../platform/language/Language.ts';
import { type ColumnKey, columnKeys, columnOf } from '../columns.ts';
import { synonyms } from '../mapping/synonyms.ts';
import { headerKey } from './headerKey.ts';

const byHeader = new Map<string, ColumnKey>(
  columnKeys.flatMap((key) =>
    [columnOf(key).label, ...columnOf(key).aliases, ...(synonyms[key] ?? [])].map(
      (header): [string, ColumnKey] => [headerKey(header), key],
    ),
  ),
);

/** The column of ours that a header names; null for one that Muster has no place for. */
export function matchHeader(header: string): ColumnKey | null {
  const own = byHeader.get(headerKey(header));
  if (own || !NOTE.test(header)) return own ?? null;
  return byHeader.get(headerKey(header.replace(NOTE, ''))) ?? null;
}

/** "Email [Required]", "Telefon (optional)" */
const NOTE =
  /[[(]\s*(required|mandatory|optional|pflichtfeld|erforderlich|obligatoire|facultatif|obligatorio|opcional|obrigatório|obbligatorio|facoltativo|verplicht|optioneel)\s*[\])]/iu;

/** In more languages than headers are understood in: a password is none that anybody reads. */
const PASSWORDS = [
  ...['password', 'passwd', 'pwd', 'passphrase', 'Passwort', 'Kennwort', 'mot de passe', 'contraseña'],
  ...[
    'palavra-passe',
    'senha',
    'wachtwoord',
    'hasło',
    'heslo',
    'jelszó',
    'lösenord',
    'adgangskode',
    'passord',
  ],
  ...[
    'salasana',
    'parola',
    'şifre',
    'пароль',
    'パスワード',
    '密码',
    '密碼',
    '비밀번호',
    'كلمة المرور',
    'סיסמה',
  ],
].map(headerKey);

export function isPassword(header: string): boolean {
  const key = headerKey(header);
  return PASSWORDS.some((word) => key.includes(word));
}

/** The column that our own error files add; it is left out when such a file comes back, in whatever language. */
export const errorsHeader: Record<Language, string> = { en: 'Errors', de: 'Fehler' };

export function isErrorsHeader(header: string): boolean {
  return Object.values(errorsHeader).includes(header);
}
