import type { EntityManager } from '@mikro-orm/postgresql';
import type { Attachment } from '../../platform/mail/transports.ts';
import type { TemplateName } from './templates/loadTemplate.ts';
import type { Values } from './templates/renderTemplate.ts';

/** A message that is about to be sent, with whom it is for. */
export interface DueMessage {
  id: string;
  site_id: string;
  user_id: string;
  run_id: string | null;
  channel: 'EMAIL' | 'SMS';
  address: string;
  template: TemplateName;
  language: string;
  params: Record<string, string>;
  name: string;
  username: string;
  status: string;
  activated: boolean;
  /** Where the user is reached by that channel now. */
  present_address: string | null;
  site_slug: string;
  site_name: string;
  site_language: string;
}

/** Why a message is not sent any more. */
export type Withdrawn = 'RECIPIENT_GONE' | 'ADDRESS_CHANGED' | 'ALREADY_ACTIVE';

/**
 * What a kind of message says besides names. It is asked when the message is sent, in the transaction that
 * says so, so that links and codes are made only then and their hashes are all that is ever stored.
 */
export interface MessageType {
  template: TemplateName;
  /** It goes where it was sent to, even where the user is reached elsewhere by now. */
  keepsAddress?: boolean;
  withdrawn?(message: DueMessage): Withdrawn | undefined;
  values(em: EntityManager, message: DueMessage, siteUrl: string): Promise<Values>;
  /** What goes with the e-mail. */
  attachments?(em: EntityManager, message: DueMessage): Promise<Attachment[]>;
}

const registered = new Map<string, MessageType>();

/** The application names its kinds of message once, at start. */
export function registerMessageTypes(types: readonly MessageType[]): void {
  for (const type of types) registered.set(type.template, type);
}

export function messageTypeOf(template: string): MessageType {
  const type = registered.get(template);
  if (!type) throw new Error(`No message of the kind ${template} is registered.`);
  return type;
}
