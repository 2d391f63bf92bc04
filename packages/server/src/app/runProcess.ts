import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { offerSetup } from '../features/accounts/offerSetup.ts';
import { startEmbeddedPostgres } from '../platform/database/embedded/startEmbeddedPostgres.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type Env, readEnv } from '../platform/env/readEnv.ts';
import { log } from '../platform/logging/log.ts';
import { ownSecret } from '../platform/secrets/ownSecret.ts';
import { demoSignIn } from './demo/demoAccount.ts';
import { prepareDemo } from './demo/prepareDemo.ts';
import { queues } from './jobs.ts';
import { openDelivery } from './openDelivery.ts';
import { startServer } from './startServer.ts';

type Stop = () => Promise<void>;

/** The life of the process: read the environment, connect, serve, work jobs, stop cleanly. */
export async function runProcess(source: Record<string, string | undefined>): Promise<void> {
  const stops: Stop[] = [];
  const started = start(source, stops);
  const ended = endOnSignal(stops, started);
  try {
    await started;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    await stopAll(stops);
    process.exit(1);
  }
  await ended;
}

async function start(source: Record<string, string | undefined>, stops: Stop[]): Promise<void> {
  const env = readEnv(source);
  log.level = env.LOG_LEVEL;
  const databaseUrl = env.DATABASE_URL ?? (await startDatabase(env, stops));
  await migrate(databaseUrl, queues);
  const server = await startServer({
    databaseUrl,
    mode: env.MUSTER_MODE,
    host: env.HOST,
    port: env.PORT,
    web: builtWebApp(),
    delivery: openDelivery(env),
    secret: await secretOf(env),
    beforeServing: (database) => prepareDemo(database, env),
  });
  stops.push(() => server.stop());
  const signIn = await demoSignIn(server.database);
  const setup = await offerSetup(server.database.em.fork());
  const link = setup ? `Make the first site and its administrator, once: ${server.url}/setup#${setup}\n` : '';
  process.stdout.write(`Muster is ready at ${server.url}\n${signIn}${link}`);
}

/** Processes that share a database share a secret too, so it is not theirs to make. */
async function secretOf(env: Env): Promise<string | undefined> {
  return env.MUSTER_SECRET ?? (env.DATABASE_URL ? undefined : ownSecret(env.MUSTER_DATA_DIR));
}

async function startDatabase(env: Env, stops: Stop[]): Promise<string> {
  const { url, stop } = await startEmbeddedPostgres({
    dataDir: env.MUSTER_DATA_DIR,
    log: (message) => log.info(message),
  });
  stops.push(stop);
  return url;
}

/** Beside the sources and the build of the server alike. */
function builtWebApp(): string | undefined {
  const up = import.meta.url.includes('/dist/') ? '../../../../web/dist' : '../../../web/dist';
  const folder = fileURLToPath(new URL(up, import.meta.url));
  return existsSync(folder) ? folder : undefined;
}

/** Resolves once everything has been stopped, which waits for what is starting; a second signal does not. */
function endOnSignal(stops: Stop[], started: Promise<void>): Promise<void> {
  return new Promise((ended) => {
    let stopping = false;
    const end = async () => {
      if (stopping) process.exit(1);
      stopping = true;
      await started;
      await stopAll(stops);
      ended();
      process.exit(0);
    };
    // What start fails with is told by whoever waits for it.
    const signalled = () => void end().catch(() => undefined);
    process.on('SIGINT', signalled);
    process.on('SIGTERM', signalled);
  });
}

async function stopAll(stops: Stop[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) {
    await stop().catch((err: unknown) => log.error({ err }, 'Something did not stop cleanly'));
  }
}

function explain(error: unknown): string {
  const { code, port, message } = error as { code?: string; port?: number; message?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Set PORT to another, or 0 for any that is free.`;
  if (code === 'EACCES' && port) return `Port ${port} needs more rights. Set PORT to one above 1023.`;
  return message ?? String(error);
}
