import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CaughtSms {
  to: string;
  text: string;
  authorization: string | undefined;
}

/** An SMS gateway on loopback that keeps what it is sent. */
export async function startSmsCatcher() {
  const caught: CaughtSms[] = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const part of req) body += part;
    caught.push({ ...JSON.parse(body), authorization: req.headers.authorization });
    res.writeHead(202).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    caught,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}
