import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Delivery } from '../../platform/mail/Delivery.ts';
import type { Mail, Sms } from '../../platform/mail/transports.ts';
import { type DueMessage, type MessageType, messageTypeOf, type Withdrawn } from './MessageType.ts';
import { renderMail, renderSms } from './templates/renderTemplate.ts';
import { templateOfSite } from './templates/templateOfSite.ts';

export type Prepared = { mail: Mail } | { sms: Sms };

/**
 * Writes the message, in the transaction of the site: its links and codes are made now. Undefined where there is
 * nothing to send: another worker has it, it is withdrawn, or it is kept to be shown.
 */
export async function prepareMessage(
  em: EntityManager,
  worker: string,
  id: string,
  delivery: Delivery,
): Promise<Prepared | undefined> {
  const message = await claimed(em, worker, id);
  if (!message) return undefined;
  const type = messageTypeOf(message.template);
  const reason = withdrawnBecause(message, type) ?? type.withdrawn?.(message);
  if (reason) return end(em, id, sql`status = 'FAILED', error = ${reason}`);
  const siteUrl = `${delivery.publicUrl}/${message.site_slug}`;
  const values = {
    name: message.name,
    username: message.username,
    site: message.site_name,
    ...(await type.values(em, message, siteUrl)),
  };
  const template = await templateOfSite(em, message.site_id, message.template, [
    message.language,
    message.site_language,
  ]);
  const mail = renderMail(template, values);
  const sms = renderSms(template, values) ?? mail.text;
  const transport = message.channel === 'EMAIL' ? delivery.email : delivery.sms;
  if (!transport) {
    const shown = message.channel === 'EMAIL' ? `${mail.subject}\n\n${mail.text}` : sms;
    return end(em, id, sql`status = 'KEPT', shown_text = ${shown}, sent_at = now(), error = null`);
  }
  await rows(em, sql`update outbox set claimed_until = now() + interval '2 minutes' where id = ${id}`);
  const to = message.address;
  if (message.channel === 'SMS') return { sms: { id, to, text: sms } };
  const attachments = (await type.attachments?.(em, message)) ?? [];
  return { mail: { messageId: id, to, ...mail, attachments } };
}

async function claimed(em: EntityManager, worker: string, id: string): Promise<DueMessage | undefined> {
  const [message] = await rows<DueMessage>(
    em,
    sql`select o.id, o.site_id, o.user_id, o.run_id, o.channel, o.address, o.template, o.language, o.params,
          coalesce(u.name, '') as name, coalesce(u.username, '') as username, coalesce(u.status, case when o.user_id is null then 'ACTIVE' else 'DELETED' end) as status,
          u.activated_at is not null as activated,
          case o.channel when 'EMAIL' then u.email else u.mobile end as present_address,
          s.slug as site_slug, s.name as site_name, s.default_language as site_language
        from outbox o join sites s on s.id = o.site_id left join users u on u.id = o.user_id
        where o.id = ${id} and o.status = 'PENDING' and o.claimed_by = ${worker} and o.claimed_until > now()
        for update of o`,
  );
  return message;
}

/** What has happened since it was asked for. A link must not go to an address that has been given up. */
function withdrawnBecause(
  { status, address, present_address }: DueMessage,
  { keepsAddress }: MessageType,
): Withdrawn | undefined {
  if (status === 'DELETED' || status === 'SUSPENDED') return 'RECIPIENT_GONE';
  return keepsAddress || address === present_address ? undefined : 'ADDRESS_CHANGED';
}

async function end(em: EntityManager, id: string, assignments: ReturnType<typeof sql>): Promise<undefined> {
  await rows(
    em,
    sql`update outbox set ${assignments}, claimed_by = null, claimed_until = null where id = ${id}`,
  );
}
