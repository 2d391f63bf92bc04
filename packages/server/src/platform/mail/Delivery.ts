import type { EntityManager } from '@mikro-orm/postgresql';
import type { MailTransport, SmsTransport } from './transports.ts';

/** How this process gets messages to people. */
export interface Delivery {
  email?: MailTransport | undefined;
  sms?: SmsTransport | undefined;
  /** What cannot be sent is kept, with its text, for administrators to see: demonstrations only. */
  keeps: boolean;
  /** Where people reach the application, as links in messages begin. Never taken from a request: its headers may lie. */
  publicUrl: string;
}

const deliveries = new WeakMap<object, Delivery>();

/** Of each database connection, by the configuration that all its managers share. */
export function setDelivery(config: object, delivery: Delivery): void {
  deliveries.set(config, delivery);
}

export function deliveryOf(em: EntityManager): Delivery | undefined {
  return deliveries.get(em.config);
}
