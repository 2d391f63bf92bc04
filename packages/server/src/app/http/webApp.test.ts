import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webApp } from './webApp.ts';

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muster-web-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<title>Muster</title>');
  await writeFile(path.join(folder, 'assets', 'app-1a2b.js'), 'export {};');
  server = createServer(express().use(webApp(folder))).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const get = (address: string, accept = 'text/html') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, { headers: { accept } });

test('every address of the app answers with its page, which is asked for again each time', async () => {
  for (const address of ['/', '/northwind/users?status=LOCKED', '/northwind/runs/01/']) {
    const page = await get(address);
    expect([page.status, await page.text()]).toEqual([200, '<title>Muster</title>']);
    expect(page.headers.get('cache-control')).toBe('no-cache');
  }
});

test('files with a hash in their name are kept for a year, and a missing one is not the page', async () => {
  const asset = await get('/assets/app-1a2b.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/assets/gone.js')).status).toBe(404);
  expect((await get('/missing.png', 'image/*')).status).toBe(404);
  expect((await get('/..%2fsecret', 'application/json')).status).toBe(404);
});
