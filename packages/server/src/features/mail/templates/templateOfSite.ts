import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { loadTemplate, type Template, type TemplateName } from './loadTemplate.ts';

export interface OwnTemplate extends Template {
  template: TemplateName;
  language: string;
}

/** What a site has changed, in one language or in all. */
export async function ownTemplates(
  em: EntityManager,
  siteId: string,
  { name, language }: { name?: TemplateName; language?: string },
): Promise<OwnTemplate[]> {
  const found = await rows<OwnTemplate & { sms: string | null }>(
    em,
    sql`select template, language, subject, body, sms from message_templates
        where site_id = ${siteId} and template = coalesce(${name ?? null}, template)
          and language = coalesce(${language ?? null}, language)`,
  );
  return found.map((one) => ({ ...one, sms: one.sms ?? undefined }));
}

/** O2: in the first of the languages in which the site or the program has it, the words of the site before ours. */
export async function templateOfSite(
  em: EntityManager,
  siteId: string,
  name: TemplateName,
  languages: readonly string[],
): Promise<Template & { language: string }> {
  const own = await ownTemplates(em, siteId, { name });
  const built = loadTemplate(name, languages);
  const tags = [...languages.flatMap((tag) => [tag, tag.split('-')[0] ?? '']), 'en'];
  const wanted = tags.find((tag) => tag === built.language || own.some(({ language }) => language === tag));
  return own.find(({ language }) => language === wanted) ?? built;
}
