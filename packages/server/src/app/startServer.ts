import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { OUTBOX_JOB } from '../features/mail/limits.ts';
import { appUrl } from '../platform/database/appRole.ts';
import { connect, type Database } from '../platform/database/connect.ts';
import { sendJob } from '../platform/jobs/sendJob.ts';
import { startJobs } from '../platform/jobs/startJobs.ts';
import { setDelivery } from '../platform/mail/Delivery.ts';
import { Sealer, setSealer } from '../platform/secrets/Sealer.ts';
import { buildSchema } from './buildSchema.ts';
import { registerBulkActions } from './bulkActions.ts';
import { entities } from './entities.ts';
import { createHttpApp } from './http/createHttpApp.ts';
import { jobs } from './jobs.ts';
import { keepWatch } from './keepWatch.ts';
import { registerMessages } from './messageTypes.ts';
import type { DeliveryOptions } from './openDelivery.ts';

interface Options {
  /** The owner's address of a migrated database. */
  databaseUrl: string;
  mode: 'all' | 'api' | 'worker';
  host: string;
  port: number;
  web?: string | undefined;
  /** How messages reach people; absent: they stay in the outbox. */
  delivery?: DeliveryOptions | undefined;
  /** Seals what is stored and must be read again; without it there are no second factors and no single sign-on. */
  secret?: string | undefined;
  /** What must be there before the first request. */
  beforeServing?: (database: Database) => Promise<void>;
}

export interface RunningServer {
  url: string;
  database: Database;
  /** Ends requests and jobs in progress, then the connections. */
  stop(): Promise<void>;
}

const DRAIN_MS = 10_000;

/** Serves and works jobs, as the mode says. A worker serves its health and metrics only. */
export async function startServer(options: Options): Promise<RunningServer> {
  const { databaseUrl, mode, host, port, web, delivery, secret, beforeServing } = options;
  registerBulkActions();
  registerMessages();
  const address = appUrl(databaseUrl);
  const database = await connect(address, entities);
  if (secret) setSealer(database.config, new Sealer(secret));
  await beforeServing?.(database);
  const running = await startJobs({ database, appUrl: address, jobs, work: mode !== 'api' });
  let stopping = false;
  const schema = await buildSchema();
  const http = await createHttpApp({
    em: database.em,
    schema,
    web,
    serveApi: mode !== 'worker',
    stopping: () => stopping,
  });
  const server = createServer(http.app);
  await listen(server, port, host);
  const watching = mode === 'api' ? undefined : keepWatch(database.em);
  const url = urlOf(server, host);
  if (delivery) {
    setDelivery(database.config, { ...delivery, publicUrl: delivery.publicUrl ?? url });
    // What waits from before the start is not left to the next minute.
    await sendJob(database.em.fork(), OUTBOX_JOB, {});
  }
  return {
    url,
    database,
    stop: async () => {
      stopping = true;
      http.endStreams();
      await close(server);
      await http.stop();
      await watching?.stop();
      await running.stop();
      delivery?.email?.close();
      await database.close(true);
    },
  };
}

function urlOf(server: Server, host: string): string {
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${(server.address() as AddressInfo).port}`;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => listening());
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(DRAIN_MS, undefined, { ref: false })]);
  server.closeAllConnections();
}
