import type { Request } from 'express';
import { type Language, readerLanguages } from '../../platform/language/Language.ts';

/** The language that a request wants its words in: by its query, where a link has to say it, else by Accept-Language. */
export function askedLanguage(req: Request): Language {
  const named = readerLanguages.find((language) => language === req.query.language);
  const accepted = req.acceptsLanguages(...readerLanguages);
  return named ?? readerLanguages.find((language) => language === accepted) ?? 'en';
}
