import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../../events/logSiteEvent.ts';
import type { Actor } from '../../roles/Actor.ts';
import { MessageKind } from '../schema/Message.ts';
import { judgeTemplate, placesOf } from './judgeTemplate.ts';
import { loadTemplate, type Template } from './loadTemplate.ts';
import type { MessageTemplate, MessageTemplatePayload } from './MessageTemplate.ts';
import { ownTemplates } from './templateOfSite.ts';

/** Every message in one language, in the words of the site where it has changed them. */
export async function messageTemplates(
  em: EntityManager,
  siteId: string,
  language: string,
): Promise<MessageTemplate[]> {
  const own = await ownTemplates(em, siteId, { language });
  return Object.values(MessageKind).map((kind) => {
    const built = loadTemplate(kind, [language]);
    return shown(
      kind,
      language,
      built,
      own.find(({ template }) => template === kind),
    );
  });
}

function shown(
  kind: MessageKind,
  language: string,
  built: Template,
  own: Template | undefined,
): MessageTemplate {
  const { subject, body, sms = null } = own ?? built;
  return { kind, language, subject, body, sms, places: placesOf(built), changed: own !== undefined };
}

interface NewWords {
  kind: MessageKind;
  language: string;
  subject: string;
  body: string;
  sms?: string | null;
}

export async function setMessageTemplate(
  em: EntityManager,
  actor: Actor,
  { kind, language, ...words }: NewWords,
): Promise<MessageTemplatePayload> {
  const built = loadTemplate(kind, [language]);
  const sms = built.sms === undefined ? undefined : (words.sms ?? '').trim();
  const own = { subject: words.subject.trim(), body: words.body.replaceAll('\r\n', '\n').trim(), sms };
  const userErrors = [...(await judgeLanguage(em, actor, language)), ...judgeTemplate(built, own)];
  if (userErrors.length > 0) return { messageTemplate: null, userErrors };
  const before = await present(em, actor, kind, language);
  await rows(
    em,
    sql`insert into message_templates (site_id, template, language, subject, body, sms)
        values (${actor.siteId}, ${kind}, ${language}, ${own.subject}, ${own.body}, ${sms ?? null})
        on conflict (site_id, template, language)
        do update set subject = excluded.subject, body = excluded.body, sms = excluded.sms, updated_at = now()`,
  );
  await log(em, actor, 'setMessageTemplate', { kind, language }, before, own);
  return { messageTemplate: shown(kind, language, built, own), userErrors: [] };
}

/** The words that come with Muster again. */
export async function resetMessageTemplate(
  em: EntityManager,
  actor: Actor,
  { kind, language }: { kind: MessageKind; language: string },
): Promise<MessageTemplatePayload> {
  const userErrors = await judgeLanguage(em, actor, language);
  if (userErrors.length > 0) return { messageTemplate: null, userErrors };
  const before = await present(em, actor, kind, language);
  const built = loadTemplate(kind, [language]);
  await rows(
    em,
    sql`delete from message_templates
        where site_id = ${actor.siteId} and template = ${kind} and language = ${language}`,
  );
  await log(em, actor, 'resetMessageTemplate', { kind, language }, before, built);
  return { messageTemplate: shown(kind, language, built, undefined), userErrors: [] };
}

async function present(
  em: EntityManager,
  { siteId }: Actor,
  kind: MessageKind,
  language: string,
): Promise<Template> {
  const [own] = await ownTemplates(em, siteId, { name: kind, language });
  return own ?? loadTemplate(kind, [language]);
}

function log(
  em: EntityManager,
  actor: Actor,
  mutation: string,
  { kind, language }: { kind: MessageKind; language: string },
  before: Template,
  after: Template,
): Promise<void> {
  const words = ({ subject, body, sms }: Template) => ({
    messageSubject: subject,
    messageBody: body,
    messageSms: sms,
  });
  const subject = { type: 'MESSAGE_TEMPLATE', name: `${kind} (${language})` } as const;
  return logSiteEvent(em, actor, mutation, subject, words(before), words(after));
}

async function judgeLanguage(em: EntityManager, { siteId }: Actor, language: string): Promise<UserError[]> {
  const { languages } = await row<{ languages: string[] }>(
    em,
    sql`select languages from sites where id = ${siteId}`,
  );
  if (languages.includes(language)) return [];
  const message = `"${language}" is no language of the site. There are ${languages.join(', ')}.`;
  return [userError('INVALID', message, ['language'])];
}
