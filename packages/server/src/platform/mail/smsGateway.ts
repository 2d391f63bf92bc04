import { DeliveryProblem } from './DeliveryProblem.ts';
import type { HandOver, Sms, SmsTransport } from './transports.ts';

const TIMEOUT_MS = 20_000;

/** Hands SMS to a gateway: a POST of `{"to", "text"}` with a bearer token; any 2xx means that it was accepted. */
export function smsGateway(url: string, token?: string): SmsTransport {
  return {
    send: async ({ id, to, text }: Sms, handOver: HandOver) => {
      await handOver();
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          'content-type': 'application/json',
          // A connection that the gateway has closed meanwhile would leave a message uncertain.
          connection: 'close',
          // For gateways that know two requests with one key as the same.
          'idempotency-key': id,
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ to, text }),
      }).catch((error: unknown) => {
        throw unanswered(error);
      });
      await response.body?.cancel();
      if (!response.ok) throw refused(response.status);
    },
  };
}

function unanswered(error: unknown): DeliveryProblem {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message: string };
  const neverThere = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'].includes(cause?.code ?? '');
  return new DeliveryProblem(neverThere ? 'UNREACHED' : 'UNCERTAIN', cause?.message ?? message);
}

function refused(status: number): DeliveryProblem {
  const said = `The SMS gateway answered ${status}.`;
  if (status === 401 || status === 403) return new DeliveryProblem('UNREACHED', said);
  return new DeliveryProblem(status === 429 || status >= 500 ? 'LATER' : 'REFUSED', said);
}
