import type { Language } from '../../../platform/language/Language.ts';
import { keyWords } from './keyWords.ts';
import type { KeyWords } from './words/en.ts';

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** In words what keeps a text from being an e-mail address; null where nothing does. */
export function emailFault(text: string, language: Language = 'en'): string | null {
  const words = keyWords[language];
  if (/\s/.test(text)) return words.emailSpace();
  if (text.length > 254) return words.emailTooLong();
  const at = text.split('@');
  if (at.length === 1) return words.atMissing();
  if (at.length > 2) return words.twoAts();
  const [local = '', domain = ''] = at;
  if (local === '') return words.nothingBefore();
  if (local.length > 64 || !LOCAL.test(local)) return words.localWrong(local);
  return domainFault(domain, words);
}

function domainFault(domain: string, words: KeyWords): string | null {
  if (domain === '') return words.nothingAfter();
  const labels = domain.split('.');
  if (labels.length === 1) return words.noEnding();
  const wrong = labels.find((label) => !LABEL.test(label));
  if (wrong === '') return words.dotTooMany();
  if (wrong !== undefined) return words.labelWrong(wrong);
  return /^\p{N}+$/u.test(labels.at(-1) ?? '') ? words.noEnding() : null;
}
