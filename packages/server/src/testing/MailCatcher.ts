import { EventEmitter, once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  to: string;
  messageId: string;
  /** Headers and parts, with soft line breaks and encoded characters undone. */
  source: string;
}

/** A real SMTP server on loopback that keeps what it is sent. */
export class MailCatcher {
  readonly caught: CaughtMail[] = [];
  /** What the server answers to the recipient of a message; undefined: it is taken. */
  refuse: (address: string) => { code: number; message: string } | undefined = () => undefined;
  /** What happens between the content and the answer to it. */
  beforeAnswer: (mail: CaughtMail) => Promise<void> = async () => {};
  readonly #server: SMTPServer;
  readonly #arrivals = new EventEmitter();
  readonly #sockets = new Set<Socket>();

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const refusal = this.refuse(address);
        done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null);
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const raw = Buffer.concat(parts).toString('latin1');
          const mail = {
            to: session.envelope.rcptTo[0]?.address ?? '',
            messageId: /^Message-ID:\s+(\S+)/im.exec(raw)?.[1] ?? '',
            source: decoded(raw),
          };
          this.caught.push(mail);
          this.#arrivals.emit('mail');
          this.beforeAnswer(mail).then(() => done(), done);
        });
      },
    });
    this.#server.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    // A client that dies is no matter of the server's.
    this.#server.on('error', () => undefined);
  }

  static async start(): Promise<MailCatcher> {
    const catcher = new MailCatcher();
    await new Promise<void>((listening) => catcher.#server.listen(0, '127.0.0.1', listening));
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** Resolves once there are so many mails, to an address or in all. */
  async arrived(count: number, address?: string): Promise<CaughtMail[]> {
    for (;;) {
      const mails = this.caught.filter(({ to }) => !address || to === address);
      if (mails.length >= count) return mails;
      await once(this.#arrivals, 'mail');
    }
  }

  /** The first mail to an address, or the one after so many others, once it has come. */
  async mailTo(address: string | null | undefined, { after = 0 } = {}): Promise<CaughtMail> {
    const mails = await this.arrived(after + 1, address ?? '');
    return mails[after] as CaughtMail;
  }

  /** As a server that dies: whoever is connected gets no answer any more. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  stop(): Promise<void> {
    return new Promise((closed) => this.#server.close(closed));
  }
}

function decoded(source: string): string {
  const bytes = source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replace(/\r\n/g, '\n');
}
