import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MailCatcher } from '../../testing/MailCatcher.ts';
import { smsGateway } from './smsGateway.ts';
import { smtpTransport } from './smtpTransport.ts';
import type { MailTransport } from './transports.ts';

let mails: MailCatcher;
let transport: MailTransport;
let handedOver: number;
const handOver = async () => {
  handedOver += 1;
};
beforeAll(async () => {
  mails = await MailCatcher.start();
  transport = smtpTransport(mails.url, 'Muster <muster@muster.test>');
});
beforeEach(() => {
  handedOver = 0;
  mails.caught.length = 0;
  mails.refuse = () => undefined;
  mails.beforeAnswer = async () => {};
});
afterAll(async () => {
  transport.close();
  await mails.stop();
});

const mail = { messageId: 'a-1', to: 'ada@x.test', subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' };

test('what the receiver refuses is never handed over, for ever or for now', async () => {
  mails.refuse = () => ({ code: 550, message: 'No such mailbox' });
  await expect(transport.send(mail, handOver)).rejects.toMatchObject({ outcome: 'REFUSED' });
  mails.refuse = () => ({ code: 451, message: 'Later' });
  await expect(transport.send(mail, handOver)).rejects.toMatchObject({ outcome: 'LATER' });
  expect(handedOver).toBe(0);
});

test('a message that cannot be marked as handed over does not leave', async () => {
  const lost = new Error('The claim is lost.');
  await expect(transport.send(mail, () => Promise.reject(lost))).rejects.toBe(lost);
  expect(mails.caught).toEqual([]);
  await transport.send(mail, handOver);
  expect(mails.caught.map(({ messageId }) => messageId)).toEqual(['<a-1@muster.test>']);
  expect(handedOver).toBe(1);
});

test('a server that dies after it has the content leaves it uncertain; one that is not there does not', async () => {
  mails.beforeAnswer = async () => mails.hangUp();
  await expect(transport.send(mail, handOver)).rejects.toMatchObject({ outcome: 'UNCERTAIN' });
  expect(handedOver).toBe(1);
  const nobody = smtpTransport('smtp://127.0.0.1:1', 'muster@muster.test');
  await expect(nobody.send(mail, handOver)).rejects.toMatchObject({ outcome: 'UNREACHED' });
  nobody.close();
  expect(handedOver).toBe(1);
});

test('a gateway for SMS: refused, later, uncertain, not there, taken', async () => {
  let status = 0;
  const server = createServer((req, res) => {
    if (status === 0) req.socket.destroy();
    else res.writeHead(status).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const gateway = smsGateway(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const send = () => gateway.send({ id: 'a-1', to: '+4930123456', text: 'Hello' }, handOver);
  const outcomes = { 400: 'REFUSED', 429: 'LATER', 503: 'LATER', 401: 'UNREACHED', 0: 'UNCERTAIN' };
  for (const [answer, outcome] of Object.entries(outcomes)) {
    status = Number(answer);
    await expect(send()).rejects.toMatchObject({ outcome });
  }
  status = 202;
  await send();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await expect(send()).rejects.toMatchObject({ outcome: 'UNREACHED' });
});
