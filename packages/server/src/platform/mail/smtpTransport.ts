import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { DeliveryProblem } from './DeliveryProblem.ts';
import type { HandOver, Mail, MailTransport } from './transports.ts';

const CONNECTIONS = 5;

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** Sends by SMTP over a few connections that are kept open. */
export function smtpTransport(url: string, from: string): MailTransport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  });
  const handOvers = new Map<string, HandOver>();
  // The content is first read when the server has said that it takes it.
  transporter.use('stream', (mail, done) => {
    const { message } = mail;
    const handOver = handOvers.get(message.messageId());
    const open = message.createReadStream.bind(message);
    message.createReadStream = () => Readable.from(handedOver(handOver, open), { objectMode: false });
    done();
  });
  const domain = /@([^\s>@]+)>?$/.exec(from)?.[1] ?? 'localhost';

  async function send({ messageId: id, to, ...content }: Mail, handOver: HandOver): Promise<void> {
    const messageId = `<${id}@${domain}>`;
    let handed = false;
    let failed: unknown;
    handOvers.set(messageId, async () => {
      try {
        await handOver();
      } catch (error) {
        failed = error;
        throw error;
      }
      handed = true;
    });
    try {
      await transporter.sendMail({
        ...content,
        from,
        to: { name: '', address: to },
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      throw failed ?? problemOf(error as SmtpError, handed);
    } finally {
      handOvers.delete(messageId);
    }
  }
  return { send, close: () => transporter.close() };
}

async function* handedOver(handOver: HandOver | undefined, open: () => Readable) {
  await handOver?.();
  yield* open();
}

/** RFC 5321: 5xx is for ever, 4xx for now. Wrong credentials are the operator's to mend, and hold for every message. */
function problemOf(error: SmtpError, handed: boolean): DeliveryProblem {
  const { code, responseCode, response, message } = error;
  const said = response ?? message;
  if (code === 'EAUTH') return new DeliveryProblem('UNREACHED', said);
  if (responseCode) return new DeliveryProblem(responseCode >= 500 ? 'REFUSED' : 'LATER', said);
  if (code === 'EENVELOPE') return new DeliveryProblem('REFUSED', said);
  return new DeliveryProblem(handed ? 'UNCERTAIN' : 'UNREACHED', said);
}
