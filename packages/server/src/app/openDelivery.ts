import type { Env } from '../platform/env/readEnv.ts';
import type { Delivery } from '../platform/mail/Delivery.ts';
import { smsGateway } from '../platform/mail/smsGateway.ts';
import { smtpTransport } from '../platform/mail/smtpTransport.ts';
import { isLoopback } from './demo/demoAccount.ts';

export type DeliveryOptions = Omit<Delivery, 'publicUrl'> & { publicUrl?: string | undefined };

/**
 * How messages go out. They are kept to be shown only in a demonstration that nobody but this machine reaches:
 * whoever reads the outbox there can open every account.
 */
export function openDelivery(env: Env): DeliveryOptions {
  const { SMTP_URL, MAIL_FROM, SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN, MUSTER_URL } = env;
  return {
    email: SMTP_URL ? smtpTransport(SMTP_URL, MAIL_FROM) : undefined,
    sms: SMS_GATEWAY_URL ? smsGateway(SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN) : undefined,
    keeps: !SMTP_URL && env.MUSTER_DEMO_USERS > 0 && isLoopback(env.HOST),
    publicUrl: MUSTER_URL?.replace(/\/+$/, ''),
  };
}
