import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedPostgres } from '@muster/server/platform/database/embedded/startEmbeddedPostgres';

export interface BenchDatabase {
  /** The owner's address. */
  url: string;
  close(): Promise<void>;
}

const dataDir = path.resolve(import.meta.dirname, '../../../.data/bench');

/** A PostgreSQL of the bench alone, as durable as that of `npm start`; DATABASE_URL names another to use. */
export async function openDatabase(keep: boolean): Promise<BenchDatabase> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, close: async () => undefined };
  if (!keep) await rm(dataDir, { recursive: true, force: true });
  const { url, stop } = await startEmbeddedPostgres({ dataDir, log: (message) => console.error(message) });
  return {
    url,
    close: async () => {
      await stop();
      if (!keep) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
