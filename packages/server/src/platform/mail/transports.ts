/** Called right before the first byte of a message leaves: from then on it may arrive. */
export type HandOver = () => Promise<void>;

export interface Mail {
  /** The same for every attempt, so that a receiver can tell that two are one. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: Attachment[];
}

export interface Attachment {
  filename: string;
  contentType: string;
  content: Buffer;
}

export interface Sms {
  /** The same for every attempt. */
  id: string;
  to: string;
  text: string;
}

/** Both fail with a DeliveryProblem, or with what `handOver` fails with, in which case nothing has left. */
export interface MailTransport {
  send(mail: Mail, handOver: HandOver): Promise<void>;
  close(): void;
}

export interface SmsTransport {
  send(sms: Sms, handOver: HandOver): Promise<void>;
}
