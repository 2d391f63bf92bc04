import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { cutOffStalled } from './cutOffStalled.ts';

const STALLED_MS = 200;

/** Asks a server that answers so, and reads nothing before `read`. */
async function ask(answer: (res: ServerResponse) => Promise<void>) {
  const server = createServer();
  const answered = once(server, 'request').then(([, res]) => {
    cutOffStalled(res, STALLED_MS);
    return answer(res);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n');
  const stop = () => {
    socket.destroy();
    server.close();
  };
  return { answered, socket, stop };
}

function* endless() {
  for (;;) yield Buffer.alloc(1024 * 1024);
}

test('O1 whoever takes no byte of a download for a while is cut off', async () => {
  const { answered, stop } = await ask((res) => pipeline(Readable.from(endless()), res));
  await expect(answered).rejects.toThrow('Premature close');
  stop();
});

test('O1 whoever waits for bytes that are not read yet is not cut off', async () => {
  const { answered, socket, stop } = await ask(async (res) => {
    res.write('first');
    await pause(STALLED_MS * 3);
    res.end('last');
  });
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  await answered;
  expect(Buffer.concat(parts).toString()).toContain('last');
  stop();
});
